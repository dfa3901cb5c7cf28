import {
  CustomerBillingImported,
  CustomerChanged,
  type CustomerSnapshot,
  GetBillingProfile,
  type ImportedBilling,
} from '@csite/protocol';
import { TestWorld } from '@csite/testing';
import { newId } from '@csite/values';
import { BillingModule } from '../billing.module';
import { billingMigrations } from '../billing.migrations';

const address = {
  company: 'みなと商事株式会社',
  department: '経理部',
  name: '会計 次郎',
  postalCode: '1050001',
  prefecture: '東京都',
  city: '港区',
  street: '虎ノ門1-1-1',
  building: '',
  tel: '03-0000-0001',
};
const byTransfer: ImportedBilling = { sameAsContractor: true, mails: [], delivery: 'pdf', paymentMethod: 'bank-transfer' };
const byDebit = {
  sameAsContractor: false,
  address,
  mails: ['keiri@minato.example'],
  delivery: 'postcard',
  paymentMethod: 'account-debit',
} satisfies ImportedBilling;

const contractor = (customerId: string, department: string): CustomerSnapshot => ({
  customerId,
  customerNumber: 'A20000001',
  channel: 'direct',
  contractor: { ...address, department, companyKana: '', nameKana: '', fax: '', email: 'keiyaku@minato.example' },
  environments: [],
});

describe('the billing profile', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await TestWorld.start();
    await world.service('billing', BillingModule, billingMigrations);
  });
  afterAll(() => world.stop());

  const imported = (customerId: string, version: number, billing: ImportedBilling, id?: string): Promise<void> =>
    world.publish(CustomerBillingImported, {
      aggregateId: customerId,
      version,
      id,
      data: { customerId, customerNumber: 'A20000001', billing },
    });
  const changed = (customerId: string, version: number, department: string): Promise<void> =>
    world.publish(CustomerChanged, { aggregateId: customerId, version, data: contractor(customerId, department) });
  const read = async (customerId: string): Promise<unknown> => {
    await world.settled();
    return world.bus.ask(GetBillingProfile, {}, await world.as({ role: 'viewer', customerId }));
  };

  it('shows the address, mails, delivery and payment method of the import', async () => {
    const customerId = newId();
    await imported(customerId, 1, byDebit);
    expect(await read(customerId)).toEqual({
      sameAsContractor: false,
      billingAddress: address,
      mails: ['keiri@minato.example'],
      delivery: 'postcard',
      mailForm: 'link',
      paymentMethod: 'account-debit',
      debitState: 'active',
      appliesFrom: [],
      version: 1,
    });
  });

  it('follows the contractor where bills go to the same address, whichever fact comes first', async () => {
    const customerId = newId();
    await changed(customerId, 1, '総務部');
    await imported(customerId, 1, byTransfer);
    expect(await read(customerId)).toMatchObject({
      sameAsContractor: true,
      billingAddress: { ...address, department: '総務部' },
    });
    await changed(customerId, 3, '情報システム室');
    await changed(customerId, 2, '営業部');
    expect(await read(customerId)).toMatchObject({ billingAddress: { department: '情報システム室' } });
  });

  it('is not touched by an import that says nothing new, even after the customer changed it', async () => {
    const customerId = newId();
    await imported(customerId, 1, byDebit);
    await world.settled();
    await world.sql('billing', `update billing_profile set delivery = 'pdf', version = version + 1 where customer_id = $1`, [
      customerId,
    ]);
    await imported(customerId, 2, byDebit);
    expect(await read(customerId)).toMatchObject({ delivery: 'pdf', version: 2 });
  });

  it('takes in news of an import, and ignores older ones that come late', async () => {
    const customerId = newId();
    await imported(customerId, 1, byDebit);
    await imported(customerId, 3, { ...byDebit, paymentMethod: 'credit-card' });
    await imported(customerId, 2, { ...byDebit, paymentMethod: 'bank-transfer' });
    const profile = await read(customerId);
    expect(profile).toMatchObject({ paymentMethod: 'credit-card' });
    expect(profile).not.toHaveProperty('debitState');
  });

  it('is unknown until there is one, and needs a session', async () => {
    await expect(read(newId())).rejects.toMatchObject({ kind: 'not-found', code: 'billing.profile-unknown' });
    await expect(world.bus.ask(GetBillingProfile, {})).rejects.toMatchObject({ kind: 'unauthenticated' });
  });
});
