import { readConfig } from '@csite/service';
import { createServer, type AddressInfo, connect, type Server } from 'node:net';
import { GatewayConfig } from '../gateway.config';
import { serverOptions } from './server.options';

/** What Node hands over when it gives a connection up. */
const givenUp = (code: string): Error => Object.assign(new Error('gave up'), { code });

describe('A connection that Node gives up', () => {
  let server: Server;
  let code = '';
  const { clientErrorHandler } = serverOptions(readConfig(GatewayConfig, { NATS_URL: 'nats://127.0.0.1:4222' }));

  beforeAll(
    () =>
      new Promise<void>((listening) => {
        server = createServer((socket) => {
          socket.on('error', () => undefined);
          clientErrorHandler?.call(undefined as never, givenUp(code) as never, socket);
        }).listen(0, '127.0.0.1', listening);
      }),
  );
  afterAll(() => new Promise((closed) => server.close(closed)));

  const answered = (): Promise<string> =>
    new Promise((resolve) => {
      let text = '';
      const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
      socket.on('data', (data) => (text += data.toString()));
      socket.on('error', () => resolve(text));
      socket.on('close', () => resolve(text));
    });

  it.each([
    ['HPE_HEADER_OVERFLOW', 431, 'http.headers-too-large'],
    ['ERR_HTTP_REQUEST_TIMEOUT', 408, 'http.too-slow'],
    ['HPE_INVALID_METHOD', 400, 'http.malformed'],
    ['anything else', 400, 'http.malformed'],
  ])('for %s is told %d %s', async (cause, status, problem) => {
    code = cause;
    const [head = '', body = ''] = (await answered()).split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(head).toMatch(/connection: close/);
    expect(head).toContain(`content-length: ${Buffer.byteLength(body)}`);
    expect(JSON.parse(body)).toMatchObject({ status, code: problem });
  });

  it('because the client is gone is told nothing', async () => {
    code = 'ECONNRESET';
    expect(await answered()).toBe('');
  });
});
