import { CreateSession, unauthenticated } from '@csite/protocol';
import { everyone } from '@csite/messaging';
import { GatewayWorld } from '../test/gateway-world';

const login = { subdomain: 'sumple', email: 'taro@mail.example', password: 'a wrong password' };
const own = expect.stringMatching(/^(::ffff:)?127\.0\.0\.1$|^::1$/) as string;

/** By this address identity counts tries: whoever could choose it could try without end. */
describe('The address of a client', () => {
  const seen: (string | undefined)[] = [];
  let world: GatewayWorld;
  afterEach(() => world.stop());
  beforeEach(() => seen.splice(0));

  const start = async (TRUST_PROXY: string): Promise<void> => {
    world = await GatewayWorld.start({ TRUST_PROXY });
    await world.answering(CreateSession, everyone, (_request, { clientAddress }) => {
      seen.push(clientAddress);
      throw unauthenticated('session.rejected', { ja: '', en: '' });
    });
  };
  const logIn = (headers: Record<string, string>): Promise<Response> => world.send('POST', '/api/v1/sessions', login, headers);

  it('is that of its connection where no proxy is trusted, whatever it claims', async () => {
    await start('none');
    for (const claimed of ['203.0.113.1', '203.0.113.2, 127.0.0.1', '::1', 'x'.repeat(2000), '127.0.0.1, 203.0.113.3'])
      expect((await logIn({ 'x-forwarded-for': claimed })).status).toBe(401);
    await logIn({ forwarded: 'for=203.0.113.4', 'x-real-ip': '203.0.113.5', 'true-client-ip': '203.0.113.6' });
    expect(seen).toEqual(Array(6).fill(own));
  });

  it('is the last one that a trusted proxy adds, however many were made up before it', async () => {
    await start('loopback');
    await logIn({ 'x-forwarded-for': '203.0.113.1' });
    await logIn({ 'x-forwarded-for': '198.51.100.9, 10.0.0.1, 203.0.113.2' });
    await logIn({ 'x-forwarded-for': 'nonsense, 203.0.113.3, 127.0.0.1' });
    await logIn({ 'x-forwarded-for': '2001:db8::1' });
    await logIn({});
    expect(seen).toEqual(['203.0.113.1', '203.0.113.2', '203.0.113.3', '2001:db8::1', own]);
  });

  it('is that of its connection where the trusted proxies are others', async () => {
    await start('10.0.0.0/8,192.168.1.1');
    await logIn({ 'x-forwarded-for': '203.0.113.1' });
    expect(seen).toEqual([own]);
  });
});
