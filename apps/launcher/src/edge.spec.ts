import { edgeAddress, edgeEnvironment } from './edge';

const edge = (HOST?: string): Parameters<typeof edgeAddress>[0] => ({ environment: { HOST }, ports: [3000, 3001] });

describe('a gateway', () => {
  it.each([undefined, ''])('is heard on this machine alone when HOST is %j', (host) => {
    expect(edgeEnvironment(edge(host), 0)).toEqual({ PORT: '3000', HOST: '127.0.0.1' });
    expect(edgeAddress(edge(host), 0)).toBe('http://127.0.0.1:3000');
  });

  it.each([
    ['0.0.0.0', 'http://127.0.0.1:3001'],
    ['::', 'http://127.0.0.1:3001'],
    ['::1', 'http://[::1]:3001'],
    ['192.0.2.7', 'http://192.0.2.7:3001'],
  ])('is heard at %s when HOST says so, and asked at %s', (host, address) => {
    expect(edgeEnvironment(edge(host), 1)).toEqual({ PORT: '3001', HOST: host });
    expect(edgeAddress(edge(host), 1)).toBe(address);
  });
});
