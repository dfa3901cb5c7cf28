import { ApiProblem } from '../api/problem';
import { secondStepOf } from './proof';

const problem = (code: string, data: Record<string, unknown>): ApiProblem => new ApiProblem(401, code, '', [], data);

describe('what a log-in asks for after the password', () => {
  it('is read with the ways that this site knows, the easiest first', () => {
    const data = { challenge: 'c', methods: ['backup-code', 'carrier-pigeon', 'totp'] };
    expect(secondStepOf(problem('session.second-factor', data))).toEqual({ challenge: 'c', methods: ['totp', 'backup-code'] });
  });

  it.each([
    ['session.rejected', { challenge: 'c', methods: ['totp'] }],
    ['session.second-factor', {}],
    ['session.second-factor', { challenge: 1, methods: ['totp'] }],
  ])('is nothing where the answer is %s with %j', (code, data) => {
    expect(secondStepOf(problem(code, data))).toBeUndefined();
  });
});
