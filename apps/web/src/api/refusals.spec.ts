import fc from 'fast-check';
import { en, ja } from '../i18n/resources';
import { freshQuote } from '../change/apply/stale-quote';
import { Attempt } from './attempt';
import { csrfToken, forgetCsrfToken } from './csrf';
import { ApiProblem, readProblem, unreachable } from './problem';
import { fieldWords, wordsFor } from './problem-words';

const told = (error: unknown): string => wordsFor(error, (words) => ja.shell[words]);
const toldInEnglish = (error: unknown): string => wordsFor(error, (words) => en.shell[words]);

describe('a refusal without words of its own', () => {
  it.each<[number, keyof typeof ja.shell]>([
    [0, 'problemUnreachable'],
    [400, 'problemOther'],
    [401, 'problemOther'],
    [403, 'problemForbidden'],
    [404, 'problemNotFound'],
    [409, 'problemOther'],
    [422, 'problemOther'],
    [429, 'problemTooMany'],
    [500, 'problemUnavailable'],
    [502, 'problemUnavailable'],
    [503, 'problemUnavailable'],
    [504, 'problemUnavailable'],
  ])('%d is told as %s, in both languages', (status, words) => {
    expect(told(readProblem(status, undefined))).toBe(ja.shell[words]);
    expect(toldInEnglish(readProblem(status, '<html>'))).toBe(en.shell[words]);
  });

  it('always tells the person something, whatever came', () => {
    fc.assert(
      fc.property(fc.integer({ min: 400, max: 599 }), fc.anything(), (status, body) => {
        const problem = readProblem(status, body);
        expect(told(problem)).not.toBe('');
        expect(problem.code).not.toBe('');
        expect(problem.status).toBe(status);
      }),
    );
  });
});

describe('a refusal with words', () => {
  it.each([
    ['its detail', { title: '短い題', detail: '最低ユーザー数は5です。' }, '最低ユーザー数は5です。'],
    ['its title where there is no detail', { title: 'お申し込みできません。' }, 'お申し込みできません。'],
    ['its title where the detail is empty', { title: '題', detail: '' }, '題'],
    ['our words where both are something else', { title: 5, detail: ['x'] }, ja.shell.problemOther],
  ])('is told by %s', (_what, body, sentence) => {
    expect(told(readProblem(422, body))).toBe(sentence);
  });

  it('keeps the sentence of a server that is in trouble, too', () => {
    expect(told(readProblem(503, { detail: 'ただいまメンテナンス中です。' }))).toBe('ただいまメンテナンス中です。');
  });

  it('puts each sentence beside its field, the first one of each', () => {
    const fields = ['users', 'email', 'users'].map((path, at) => ({ path, code: 'wrong', detail: `${path} ${String(at)}` }));
    expect(fieldWords(readProblem(422, { fields }))).toEqual({ users: 'users 0', email: 'email 1' });
  });
});

describe('whether a request may be sent again with its key', () => {
  it.each([
    [500, true],
    [503, true],
    [599, true],
    [499, false],
    [429, false],
    [409, false],
    [400, false],
  ])('after %d: %s', (status, again) => {
    expect(readProblem(status, {}).unanswered).toBe(again);
  });

  it('yes when nothing was reached at all', () => {
    expect(unreachable()).toMatchObject({ status: 0, code: 'network.unreachable', unanswered: true });
  });

  it('by one key for one body, however often it is tried', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.integer({ min: 1, max: 5 }), (body, tries) => {
        let made = 0;
        const attempt = new Attempt(() => `key-${String(++made)}`);
        const keys = Array.from({ length: tries }, () => attempt.keyFor(body));
        expect(new Set(keys)).toEqual(new Set(['key-1']));
        attempt.settled();
        expect(attempt.keyFor(body)).toBe('key-2');
      }),
    );
  });

  it('by a new key for what was quoted anew, and for the first quote after it', () => {
    let made = 0;
    const attempt = new Attempt(() => `key-${String(++made)}`);
    const bodies = [{ quoteId: 'a' }, { quoteId: 'b' }, { quoteId: 'a' }, { quoteId: 'a', replaces: 'x' }];
    expect(bodies.map((body) => attempt.keyFor(body))).toEqual(['key-1', 'key-2', 'key-3', 'key-4']);
  });
});

describe('the fresh quote of a stale one', () => {
  const quote = { quoteId: 'fresh' };

  it.each<[string, unknown, string | undefined]>([
    ['comes with quote.stale', readProblem(409, { code: 'quote.stale', quote }), 'fresh'],
    ['comes with no other code', readProblem(409, { code: 'quote.expired', quote }), undefined],
    ['is not made of a list', readProblem(409, { code: 'quote.stale', quote: [] }), undefined],
    ['is not made of a text', readProblem(409, { code: 'quote.stale', quote: 'fresh' }), undefined],
    ['is not made of nothing', readProblem(409, { code: 'quote.stale', quote: null }), undefined],
    ['has an id that is text', readProblem(409, { code: 'quote.stale', quote: { quoteId: 7 } }), undefined],
    ['is not looked for in what only resembles a problem', { code: 'quote.stale', data: { quote } }, undefined],
    ['is found in a problem made by hand', new ApiProblem(409, 'quote.stale', '', [], { quote }), 'fresh'],
  ])('%s', (_what, error, quoteId) => {
    expect(freshQuote(error)?.quoteId).toBe(quoteId);
  });
});

describe('the CSRF token among the cookies', () => {
  it.each([
    ['__Host-csite-csrf=a', 'a'],
    ['csite-csrf=b', 'b'],
    ['csite-csrf=b; __Host-csite-csrf=a', 'a'],
    ['__Host-csite-csrf=; csite-csrf=b', 'b'],
    ['lang=ja; csite-csrf=b; theme=dark', 'b'],
    ['csite-csrf=%E6%B8%AF', '港'],
    ['xcsite-csrf=b', undefined],
    ['csite-csrf', undefined],
    ['csite-csrf-old=b', undefined],
  ])('in %j is %s', (cookies, token) => {
    expect(csrfToken(cookies)).toBe(token);
  });

  it('is gone under every name it can have once the session is over', () => {
    const gone = forgetCsrfToken().map((cookie) => cookie.split(';')[0]);
    expect(csrfToken(gone.join('; '))).toBeUndefined();
    expect(gone).toEqual(['__Host-csite-csrf=', 'csite-csrf=']);
  });
});
