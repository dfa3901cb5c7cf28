import { aCustomer } from '../test/a-customer';
import { anAccount } from '../test/an-account';
import { refusalOf } from '../test/refusal';

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
    expect(account.snapshot(customer, [owner])).toEqual({
      accountId: account.id,
      customerId: customer.id,
      name: 'ネオ 太郎',
      email: 'taro@sumple-data.example',
      role: 'viewer',
      company: '株式会社サンブルデータ',
      contractorEmail: 'info@sumple-data.example',
      contractorName: 'ネオ 太郎',
      owners: [{ name: '港 花子', email: 'hanako@sumple-data.example' }],
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
    expect(account.summary({ expiresAt: Temporal.Instant.from('2025-03-21T00:00:00Z') })).toMatchObject({
      state: 'invited',
      invitationExpiresAt: '2025-03-21T09:00:00.000+09:00',
      version: 1,
    });
    expect(account.isActive()).toBe(false);
    account.activate('$argon2id$');
    expect(account.summary()).toMatchObject({ state: 'active', role: 'manager' });
    expect(refusalOf(() => account.activate('$argon2id$'))).toMatchObject({ kind: 'conflict', code: 'account.active' });
  });

  it('acts as owner only once it is active', () => {
    expect(anAccount().isActiveOwner()).toBe(true);
    expect(anAccount({ passwordHash: null }).isActiveOwner()).toBe(false);
    expect(anAccount({ role: 'manager' }).isActiveOwner()).toBe(false);
  });
});
