import { redact } from './redaction';

const logged = (value: unknown): string => JSON.stringify(redact(value));

describe('what is logged', () => {
  it.each(['password', 'newPassword', 'token', 'accessToken', 'refreshToken', 'LINK_SECRET', 'authorization', 'cookie'])(
    'never holds the value of %s, however deep',
    (name) => {
      expect(logged({ outer: [{ [name]: 'swordfish' }] })).toBe(`{"outer":[{"${name}":"[redacted]"}]}`);
    },
  );

  it('loses the credentials of a URL inside a sentence', () => {
    expect(logged(new Error('connect nats://identity:swordfish@bus:4222 failed'))).not.toContain('swordfish');
  });

  it.each([
    'postgres://csite:swordfish@db:5432/csite',
    'postgres://csite:sword/fish@db:5432/csite',
    'postgres://csite:sword@fish@db:5432/csite',
    'postgres://csite:@sword/@fish/@db:5432/csite',
    'nats://a:sword@one:4222,nats://b:fish@two:4222',
    'nats://swordfish@db:4222',
    '(NATS+TLS://csite:sword://fish@db)',
    'postgres://csite:sword?#fish@db',
  ])('loses the password of %s, encoded or not', (url) => {
    const text = logged({ sentence: `cannot reach ${url} now` });
    expect(text).not.toMatch(/sword|fish/);
    expect(text).toMatch(/cannot reach .*:\/\/\[redacted\]@.* now/);
  });

  it('keeps an address that holds no credentials', () => {
    const text = 'mail of taro@example.jp to http://localhost:3000/api/v1/me from a@b';
    expect(redact(text)).toBe(text);
  });

  it.each([
    Buffer.from('swordfish'),
    new Uint8Array(9),
    new Float64Array(3),
    new DataView(new ArrayBuffer(9)),
    new ArrayBuffer(9),
    new SharedArrayBuffer(9),
  ])('tells of bytes only how many there are: %p', (bytes) => {
    expect(redact({ payload: bytes, list: [bytes] })).toEqual({
      payload: `[${bytes.byteLength} bytes]`,
      list: [`[${bytes.byteLength} bytes]`],
    });
  });

  it('loses tokens and one-time links inside a sentence', () => {
    const text = logged('Bearer eyJhbGciOi.eyJzdWIi.c2lnbmF0dXJl at https://csite.example/s#Zm9vYmFyYmF6cXV4MTIzNDU2');
    expect(text).toBe('"Bearer [redacted] at https://csite.example/s#[redacted]"');
  });

  it('loses the secret of a calendar in its address', () => {
    const text = redact('GET https://csite.example/feeds/calendar/Zm9v-YmFyYmF6cXV4MTIzNDU2.ics?lang=en ended');
    expect(text).toBe('GET https://csite.example/feeds/calendar/[redacted].ics?lang=en ended');
  });

  it('loses rows that PostgreSQL quotes, and password hashes', () => {
    const text = logged(
      new Error('null value in "version"\n - detail: Failing row contains (1, 山田太郎, $argon2id$v=19$m=1$c2Fs$aGFz, null).'),
    );
    expect(text).toContain('null value');
    expect(text).not.toContain('山田');
    expect(logged('hash $argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA here')).not.toContain('c2FsdA');
  });

  it('keeps the cause of an error', () => {
    expect(redact(new Error('outer', { cause: new Error('inner') }))).toMatchObject({
      message: 'outer',
      cause: { message: 'inner' },
    });
  });

  it('survives what JSON does not: big integers and circles', () => {
    const circle: Record<string, unknown> = { amount: 3n };
    circle.self = circle;
    expect(logged(circle)).toContain('"3"');
  });
});
