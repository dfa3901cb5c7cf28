import {
  type AccountCaller,
  type Caller,
  Failure,
  type OperatorCaller,
  type Role,
  roleNames,
  roles,
  unavailable,
} from '@csite/protocol';
import { type Access, accounts, everyone, internal, operators, persons, recentlyConfirmed } from '../access/access';
import type { CallerVerifier } from './caller-verifier';
import { Gate, sessionInvalid } from './gate';

const account = (role: Role): AccountCaller => ({
  kind: 'account',
  accountId: `account-${role}`,
  customerId: 'customer-1',
  role,
  sessionId: 'session-1',
  name: '山田太郎',
  email: 'taro@example.jp',
});

const operator: OperatorCaller = {
  kind: 'operator',
  operatorId: 'operator-1',
  sessionId: 'session-2',
  name: '担当花子',
  email: 'hanako@vendor.example',
};

/** Tokens are the names of roles, and that of an operator; every other one is no token. */
const verifier: CallerVerifier = {
  verify: (token) => {
    if (token === 'operator') return Promise.resolve(operator);
    const role = roles.find((each) => each === token);
    return role ? Promise.resolve(account(role)) : Promise.reject(sessionInvalid());
  },
};
const gate = new Gate(verifier);

const refusal = async (passing: Promise<unknown>): Promise<Failure> => {
  const error: unknown = await passing.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof Failure) return error;
  throw new Error('it was not refused');
};

/** Every set of roles that a handler could ask for. */
const sets = Array.from({ length: 2 ** roles.length - 1 }, (_, mask) => roles.filter((_role, bit) => (mask + 1) & (1 << bit)));

describe('a message for accounts', () => {
  it.each(sets.map((allowed) => [allowed.join(', '), allowed] as const))(
    'of %s lets in these and no others',
    async (_, allowed) => {
      for (const role of roles) {
        const passing = gate.pass(accounts(...allowed), role);
        if (allowed.includes(role)) expect(await passing).toEqual(account(role));
        else expect(await refusal(passing)).toMatchObject({ kind: 'forbidden', code: 'role.insufficient' });
      }
    },
  );

  it.each(roles)('of any role lets in %s', async (role) => {
    expect(await gate.pass(accounts(), role)).toEqual(account(role));
  });

  it.each(roles.filter((role) => role !== 'owner'))('tells a %s which role was not enough, as people read it', async (role) => {
    const { detail } = (await refusal(gate.pass(accounts('owner'), role))).body;
    expect(detail.ja).toContain(roleNames[role].ja);
    expect(detail.en).toContain(roleNames[role].en);
  });

  it.each([undefined, ''])('asks whoever comes with the token %j to log in', async (token) => {
    for (const access of [accounts(), accounts('owner')])
      expect(await refusal(gate.pass(access, token))).toMatchObject({ kind: 'unauthenticated', code: 'session.required' });
  });

  it('tells a bad token as what it is, not as a want of rights', async () => {
    for (const access of [accounts(), accounts('owner')])
      expect(await refusal(gate.pass(access, 'forged'))).toMatchObject({ kind: 'unauthenticated', code: 'session.invalid' });
  });

  it('hands on that the session cannot be checked now: nobody is logged out for it', async () => {
    const away = unavailable('session.keys-missing', { ja: '確認できません。', en: 'Cannot be checked.' });
    const closed = new Gate({ verify: () => Promise.reject(away) });
    expect(await refusal(closed.pass(accounts(), 'owner'))).toBe(away);
  });
});

describe('a message for whoever is logged in', () => {
  it.each(['operator', ...roles])('lets in an %s', async (token) => {
    expect(await gate.pass(persons(), token)).toEqual(token === 'operator' ? operator : account(token as Role));
  });

  it.each([undefined, '', 'forged'])('and not who comes with the token %j', async (token) => {
    expect(await refusal(gate.pass(persons(), token))).toMatchObject({ kind: 'unauthenticated' });
  });
});

describe('a message for operators', () => {
  it('lets in an operator', async () => {
    expect(await gate.pass(operators(), 'operator')).toEqual(operator);
  });

  it.each(roles)('lets in no account, not even a %s', async (role) => {
    expect(await refusal(gate.pass(operators(), role))).toMatchObject({ kind: 'forbidden', code: 'session.not-an-operator' });
  });

  it.each([undefined, ''])('asks whoever comes with the token %j to log in', async (token) => {
    expect(await refusal(gate.pass(operators(), token))).toMatchObject({ kind: 'unauthenticated', code: 'session.required' });
  });

  it('is all that an operator may ask: what is for accounts stays theirs, whatever role it asks for', async () => {
    for (const access of [accounts(), ...sets.map((allowed) => accounts(...allowed))])
      expect(await refusal(gate.pass(access, 'operator'))).toMatchObject({ kind: 'forbidden', code: 'session.not-an-account' });
  });
});

describe('a message for everyone', () => {
  it.each([undefined, '', 'forged'])('lets in whoever comes with the token %j, as a stranger', async (token) => {
    expect(await gate.pass(everyone, token)).toBeUndefined();
  });

  it.each(roles)('knows a %s who is logged in', async (role) => {
    expect(await gate.pass(everyone, role)).toEqual(account(role));
  });
});

describe('a message of the inside', () => {
  it.each([undefined, 'forged', 'owner'])('takes no notice of the token %j', async (token) => {
    const unasked = new Gate({ verify: () => Promise.reject(new Error('asked')) });
    expect(await unasked.pass(internal, token)).toBeUndefined();
  });
});

describe('a message for those who showed just now that it is them', () => {
  const now = Temporal.Instant.from('2025-03-20T09:00:00+09:00');
  const secondsAgo = (seconds: number): number => now.epochMilliseconds / 1000 - seconds;
  const passes = async (access: Access, caller: Caller): Promise<unknown> => {
    const closing = new Gate({ verify: () => Promise.resolve(caller) }, () => now);
    return closing.pass(access, 'token').then(
      () => true,
      (reason: unknown) => (reason as Failure).code,
    );
  };
  const sensitive = recentlyConfirmed(accounts('owner'));

  it('lets them in for ten minutes, to the second', async () => {
    expect(await passes(sensitive, { ...account('owner'), confirmedAt: secondsAgo(0) })).toBe(true);
    expect(await passes(sensitive, { ...account('owner'), confirmedAt: secondsAgo(600) })).toBe(true);
    expect(await passes(sensitive, { ...account('owner'), confirmedAt: secondsAgo(601) })).toBe('session.confirmation-required');
  });

  it('asks a session that never did', async () => {
    expect(await passes(sensitive, account('owner'))).toBe('session.confirmation-required');
    expect(await passes(recentlyConfirmed(operators()), operator)).toBe('session.confirmation-required');
  });

  it('tells the want of a right first: to confirm would not help', async () => {
    expect(await passes(sensitive, account('viewer'))).toBe('role.insufficient');
  });

  it('is declared: others do not ask', async () => {
    expect(await passes(accounts('owner'), { ...account('owner'), confirmedAt: secondsAgo(601) })).toBe(true);
  });
});
