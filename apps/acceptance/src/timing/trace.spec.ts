import { traceOf } from './trace';

const trace = (text: string, headers: Record<string, string> = {}, status = 202): string =>
  traceOf(new Response('', { status, headers }), text, ['taro@a.example', 'jiro@a.example']);

describe('what an answer shows', () => {
  it('is the same but for what differs between any two answers, and what was typed', () => {
    const one = { date: 'Sun, 29 Nov 2026 03:00:00 GMT', 'x-request-id': '1', 'content-type': 'application/json' };
    expect(trace('{"email":"taro@a.example","expiresAt":"2026-11-29T12:00:00.000+09:00"}', one)).toBe(
      trace('{"email":"jiro@a.example","expiresAt":"2026-11-29T12:00:01.123+09:00"}', { ...one, date: '', 'x-request-id': '2' }),
    );
    expect(trace('0197a2b0-0000-7000-8000-00000000000a')).toBe(trace('0197a2b0-0000-7000-8000-00000000000b'));
  });

  it.each([
    ['status', trace('', {}, 401)],
    ['header', trace('', { 'retry-after': '1' })],
    ['length', trace('', { 'content-length': '1' })],
    ['body', trace('x')],
  ])('is another where its %s is', (_what, other) => {
    expect(other).not.toBe(trace(''));
  });
});
