import { type Caller, roles } from '@csite/protocol';
import { callerOf, claimsOf } from './claims';

const caller: Caller = {
  accountId: 'account-1',
  customerId: 'customer-1',
  role: 'viewer',
  sessionId: 'session-1',
  name: '山田太郎',
  email: 'taro@example.jp',
};
const names = Object.keys(claimsOf(caller));

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
