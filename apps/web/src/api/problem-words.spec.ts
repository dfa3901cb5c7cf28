import { ApiProblem, readProblem, unreachable } from './problem';
import { fieldWords, wordsFor } from './problem-words';

const ours = (words: string): string => `our ${words}`;

describe('what a person is told', () => {
  it("is the server's sentence where there is one", () => {
    expect(wordsFor(readProblem(422, { code: 'x', detail: '5以上で指定してください。' }), ours)).toBe(
      '5以上で指定してください。',
    );
  });

  it('is our own where the answer has no words', () => {
    expect(wordsFor(unreachable(), ours)).toBe('our problemUnreachable');
    expect([429, 403, 404, 503, 418].map((status) => wordsFor(readProblem(status, undefined), ours))).toEqual([
      'our problemTooMany',
      'our problemForbidden',
      'our problemNotFound',
      'our problemUnavailable',
      'our problemOther',
    ]);
  });

  it('is our own where the sentence is about a service by its name', () => {
    for (const code of ['service.unavailable', 'service.timeout'])
      expect(wordsFor(readProblem(503, { code, detail: '「contracts」をご利用いただけません。' }), ours)).toBe(
        'our problemUnavailable',
      );
  });

  it('never leaks a programming error', () => {
    expect(wordsFor(new TypeError('undefined is not a function'), ours)).toBe('our problemOther');
  });
});

describe('what stands beside a field', () => {
  it('is the first sentence about it', () => {
    const problem = new ApiProblem(422, 'invalid', '', [
      { path: 'email', code: 'format', detail: '形式が違います。' },
      { path: 'email', code: 'length', detail: '長すぎます。' },
      { path: 'name', code: 'length', detail: '入力してください。' },
    ]);
    expect(fieldWords(problem)).toEqual({ email: '形式が違います。', name: '入力してください。' });
  });

  it('is nothing when fields were not the matter', () => {
    expect(fieldWords(unreachable())).toEqual({});
    expect(fieldWords(new Error('x'))).toEqual({});
  });
});
