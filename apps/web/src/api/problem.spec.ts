import { ApiProblem, readProblem, unreachable } from './problem';

describe('an answer that refuses', () => {
  it('keeps code, sentence, fields and data', () => {
    const problem = readProblem(422, {
      code: 'users.below-minimum',
      detail: '最低ユーザー数は5です。',
      fields: [{ path: 'users', code: 'min', detail: '5以上で指定してください。' }],
      minimum: 5,
    });
    expect(problem).toBeInstanceOf(ApiProblem);
    expect([problem.status, problem.code, problem.detail]).toEqual([422, 'users.below-minimum', '最低ユーザー数は5です。']);
    expect(problem.fields).toEqual([{ path: 'users', code: 'min', detail: '5以上で指定してください。' }]);
    expect(problem.data.minimum).toBe(5);
  });

  it('survives a page of a proxy in place of a problem', () => {
    const problem = readProblem(502, '<html>Bad gateway</html>');
    expect([problem.code, problem.detail, problem.fields]).toEqual(['http.502', '', []]);
  });

  it('survives fields of any shape', () => {
    expect(readProblem(400, { code: 'x', fields: 'no list' }).fields).toEqual([]);
    expect(readProblem(400, { code: 'x', fields: [null, { path: 1 }] }).fields).toEqual([
      { path: '', code: 'invalid', detail: '' },
    ]);
  });
});

describe('whether the effect is known', () => {
  it('is not, when the server was not reached or broke', () => {
    expect(unreachable().unanswered).toBe(true);
    expect(readProblem(503, {}).unanswered).toBe(true);
  });

  it('is, after any clear refusal', () => {
    expect(readProblem(409, {}).unanswered).toBe(false);
    expect(readProblem(422, {}).unanswered).toBe(false);
  });
});
