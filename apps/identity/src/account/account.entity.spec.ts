import { aCustomer } from '../test/a-customer';
import { anAccount } from '../test/an-account';
import { refusalOf } from '../test/refusal';
import { snapshotOf } from './account.views';

describe('an account', () => {
  it('is compared by its address in lower case, and written to as typed', () => {
    const account = anAccount({ email: ' Taro@Sumple-Data.example' });
    expect(account.login).toBe('taro@sumple-data.example');
    expect(account.email).toBe(' Taro@Sumple-Data.example');
  });

  it('tells with whom it was created, and who gets a notice of it', () => {
    const customer = aCustomer();
    const owner = anAccount({ customer, name: '港 花子', email: 'hanako@sumple-data.example' });
    const account = anAccount({ customer, role: 'viewer' });
    expect(snapshotOf(account, customer, [owner], 'sign-up')).toEqual({
      accountId: account.id,
      customerId: customer.id,
      name: 'ネオ 太郎',
      email: 'taro@sumple-data.example',
      role: 'viewer',
      company: '株式会社サンブルデータ',
      contractorEmail: 'info@sumple-data.example',
      contractorName: 'ネオ 太郎',
      owners: [{ name: '港 花子', email: 'hanako@sumple-data.example' }],
      origin: 'sign-up',
      createdAt: '2025-03-20T09:00:00.000+09:00',
    });
  });

  it('shows neither password nor what is compared', () => {
    const customer = aCustomer();
    const account = anAccount({ customer });
    expect(account.view(customer)).toEqual({
      accountId: account.id,
      name: 'ネオ 太郎',
      email: 'taro@sumple-data.example',
      role: 'owner',
      customerId: customer.id,
      customerNumber: 'A12345678',
      company: '株式会社サンブルデータ',
    });
  });

  it('that was invited becomes active by its first password, once', () => {
    const account = anAccount({ passwordHash: null, role: 'manager' });
    expect(account.summary(Temporal.Instant.from('2025-03-21T00:00:00Z'))).toMatchObject({
      state: 'invited',
      invitationExpiresAt: '2025-03-21T09:00:00.000+09:00',
      version: 1,
    });
    expect(account.isActive()).toBe(false);
    account.activate('$argon2id$');
    expect(account.summary()).toMatchObject({ state: 'active', role: 'manager' });
    expect(refusalOf(() => account.activate('$argon2id$'))).toMatchObject({ kind: 'conflict', code: 'account.active' });
  });

  it('that is frozen lets nobody in, until it is released', () => {
    const account = anAccount();
    expect(refusalOf(() => account.release())).toMatchObject({ kind: 'conflict', code: 'account.not-frozen' });
    const [then, later] = ['2025-03-21T00:00:00Z', '2025-03-22T00:00:00Z'].map((at) => Temporal.Instant.from(at));
    if (then) account.freeze(then);
    if (later) account.freeze(later);
    expect([account.isActive(), account.isInvited()]).toEqual([false, false]);
    expect(account.summary()).toMatchObject({ state: 'frozen', frozenAt: '2025-03-21T09:00:00.000+09:00' });
    expect(refusalOf(() => account.assertInvited())).toMatchObject({ code: 'account.frozen' });
    account.release();
    expect(account.summary()).not.toHaveProperty('frozenAt');
    expect(account.isActive()).toBe(true);
  });

  it('that was invited by a frozen one takes no password until it is released, and is invited again then', () => {
    const [inviter, account] = [anAccount(), anAccount({ passwordHash: null })];
    account.freeze(Temporal.Instant.from('2025-03-21T00:00:00Z'), inviter);
    expect(account.summary()).toMatchObject({ state: 'frozen', frozenWith: inviter.id });
    expect(refusalOf(() => account.activate('$argon2id$'))).toMatchObject({ kind: 'conflict', code: 'account.frozen' });
    account.release();
    expect(account.summary()).not.toHaveProperty('frozenWith');
    expect(account.state()).toBe('invited');
  });

  it('knows the contractor of the day it was created, whoever that is now', () => {
    const account = anAccount({ customer: aCustomer() });
    const later = Object.assign(aCustomer(), { contractorName: '見知 らぬ', contractorEmail: 'x@elsewhere.example' });
    expect(account.contractorThen(later)).toEqual({ name: 'ネオ 太郎', email: 'info@sumple-data.example' });
  });

  it('acts as owner only once it is active', () => {
    expect(anAccount().isActiveOwner()).toBe(true);
    expect(anAccount({ passwordHash: null }).isActiveOwner()).toBe(false);
    expect(anAccount({ role: 'manager' }).isActiveOwner()).toBe(false);
    const frozen = anAccount();
    frozen.freeze(Temporal.Instant.from('2025-03-21T00:00:00Z'));
    expect(frozen.isActiveOwner()).toBe(false);
  });
});
