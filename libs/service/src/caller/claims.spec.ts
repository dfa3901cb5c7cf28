import { accessToken, type AccountCaller, type OperatorCaller, roles } from '@csite/protocol';
import { callerOf, claimsOf } from './claims';

const caller: AccountCaller = {
  kind: 'account',
  accountId: 'account-1',
  customerId: 'customer-1',
  role: 'viewer',
  sessionId: 'session-1',
  name: '山田太郎',
  email: 'taro@example.jp',
};
const names = Object.keys(claimsOf(caller));

const operator: OperatorCaller = {
  kind: 'operator',
  operatorId: 'operator-1',
  sessionId: 'session-2',
  name: '担当花子',
  email: 'hanako@vendor.example',
};

describe('the claims of an operator’s token', () => {
  const operatorsNames = Object.keys(claimsOf(operator));

  it('tell an operator as identity knew it, and nothing of an account beside it', () => {
    expect(callerOf(claimsOf(operator))).toEqual(operator);
    expect(callerOf({ ...claimsOf(operator), customerId: 'customer-1', role: 'owner' })).toEqual(operator);
  });

  it.each(operatorsNames)('tell nobody without %s', (name) => {
    const rest = Object.fromEntries(Object.entries(claimsOf(operator)).filter(([each]) => each !== name));
    expect(callerOf(rest)).toBeUndefined();
  });

  it.each(operatorsNames.flatMap((name) => ['', null, 1, ['x']].map((value) => [name, value] as const)))(
    'tell nobody when %s is %j',
    (name, value) => {
      expect(callerOf({ ...claimsOf(operator), [name]: value })).toBeUndefined();
    },
  );

  it('never pass for those of an account, nor the other way round', () => {
    expect(callerOf({ ...claimsOf(operator), aud: accessToken.audience.account })).toBeUndefined();
    expect(callerOf({ ...claimsOf(operator), aud: 'csite' })).toBeUndefined();
    expect(callerOf({ ...claimsOf(caller), aud: Object.values(accessToken.audience) })).toBeUndefined();
  });
});

describe('when the session was confirmed', () => {
  it('stands in the token as its auth_time, and comes out as it went in', () => {
    for (const each of [caller, operator]) {
      expect(claimsOf({ ...each, confirmedAt: 1_742_428_800 })).toMatchObject({ auth_time: 1_742_428_800 });
      expect(callerOf(claimsOf({ ...each, confirmedAt: 1_742_428_800 }))).toEqual({ ...each, confirmedAt: 1_742_428_800 });
    }
  });

  it.each(['1742428800', null, 1.5, Number.NaN])('is never, where the token says %j', (value) => {
    expect(callerOf({ ...claimsOf(caller), auth_time: value })).toEqual(caller);
  });
});

describe('the claims of an access token', () => {
  it.each(roles)('tell a %s as identity knew it', (role) => {
    expect(callerOf(claimsOf({ ...caller, role }))).toEqual({ ...caller, role });
  });

  it('may stand beside others, which tell nothing', () => {
    expect(callerOf({ ...claimsOf(caller), iat: 1, exp: 2, admin: true, accountId: 'account-2' })).toEqual(caller);
  });

  it.each(names)('tell nobody without %s', (name) => {
    const rest = Object.fromEntries(Object.entries(claimsOf(caller)).filter(([each]) => each !== name));
    expect(callerOf(rest)).toBeUndefined();
  });

  it.each(names.flatMap((name) => ['', null, 1, true, ['owner'], { toString: 'owner' }].map((value) => [name, value] as const)))(
    'tell nobody when %s is %j',
    (name, value) => {
      expect(callerOf({ ...claimsOf(caller), [name]: value })).toBeUndefined();
    },
  );

  it.each(['Owner', 'OWNER', ' owner', 'admin', 'constructor', 'owner,manager'])('know no role %j', (role) => {
    expect(callerOf({ ...claimsOf(caller), role })).toBeUndefined();
  });
});
