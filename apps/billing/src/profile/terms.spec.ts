import {
  ContractChanged,
  type ContractSnapshot,
  CustomerBillingImported,
  CustomerChanged,
  GetBillingProfile,
  type ImportedBilling,
  type PaymentMethod,
} from '@csite/protocol';
import { TestWorld } from '@csite/testing';
import { newId } from '@csite/values';
import { BillingModule } from '../billing.module';
import { billingMigrations } from '../billing.migrations';

const byTransfer: ImportedBilling = { sameAsContractor: true, mails: [], delivery: 'pdf', paymentMethod: 'bank-transfer' };
const place = { postalCode: '', prefecture: '', city: '', street: '', building: '', tel: '' };

describe('the payment method that a customer applied for', () => {
  let world: TestWorld;
  let customerId: string;
  beforeAll(async () => {
    world = await TestWorld.start();
    await world.service('billing', BillingModule, billingMigrations);
    await world.replica('billing');
  });
  afterAll(() => world.stop());
  beforeEach(async () => {
    customerId = newId();
    const contractor = { ...place, company: '港', companyKana: '', department: '', name: '', nameKana: '', fax: '' };
    const data = { customerId, customerNumber: 'A20000001', channel: 'direct' as const, environments: [] };
    await world.publish(CustomerChanged, {
      aggregateId: customerId,
      version: 1,
      data: { ...data, contractor: { ...contractor, email: 'keiyaku@minato.example' } },
    });
  });

  const imported = (version: number, billing: Partial<ImportedBilling> = {}): Promise<void> =>
    world.publish(CustomerBillingImported, {
      aggregateId: customerId,
      version,
      data: { customerId, customerNumber: 'A20000001', billing: { ...byTransfer, ...billing } },
    });
  /** One of the customer's contracts tells that it is paid by `paymentMethod` as of a version of the customer. */
  const changed = (
    paymentMethod: PaymentMethod,
    customerVersion: number,
    { kind = 'terms', contractId = newId(), id = newId() }: { kind?: 'terms' | 'users'; contractId?: string; id?: string } = {},
  ): Promise<void> => {
    const change = { kind, applicationId: newId(), effectiveOn: '2025-04-01' } as const;
    const contract = { product: 'neo', subdomain: 'minato', contractType: 'monthly', termFrom: '2022-04-01' } as const;
    const data: ContractSnapshot = {
      ...contract,
      contractId,
      customerId,
      paymentMethod,
      customerVersion,
      lines: [],
      charges: [],
      change,
    };
    return world.publish(ContractChanged, { aggregateId: contractId, version: customerVersion, data, id });
  };
  const profile = async (): Promise<unknown> => {
    await world.settled();
    const { paymentMethod, debitState, version } = await world.bus.ask(
      GetBillingProfile,
      {},
      await world.as({ role: 'viewer', customerId }),
    );
    return [paymentMethod, debitState, version];
  };

  it('is the profile’s; an account debit begins with a form by post', async () => {
    await imported(1);
    await changed('account-debit', 2);
    expect(await profile()).toEqual(['account-debit', 'form-sent', 2]);
    await changed('credit-card', 3);
    expect(await profile()).toEqual(['credit-card', undefined, 3]);
  });

  it('is taken in once, though every contract of the customer tells it, and each twice', async () => {
    await imported(1);
    const ids = [newId(), newId()];
    for (const id of [...ids, ...ids]) await changed('account-debit', 2, { id });
    expect(await profile()).toEqual(['account-debit', 'form-sent', 2]);
  });

  it('does not fall back to what another contract tells late', async () => {
    await imported(1);
    // Else both may wait for the profile, and come in either order.
    await world.settled();
    await changed('credit-card', 3);
    await world.settled();
    await changed('account-debit', 2);
    expect(await profile()).toEqual(['credit-card', undefined, 2]);
  });

  it('leaves the state of a debit alone when the method stays', async () => {
    await imported(1, { paymentMethod: 'account-debit' });
    await changed('account-debit', 2);
    expect(await profile()).toEqual(['account-debit', 'active', 1]);
  });

  it('waits for the profile when that is still under way', async () => {
    await changed('credit-card', 2);
    await imported(1);
    expect(await profile()).toEqual(['credit-card', undefined, 2]);
  });

  it('stays when an import says nothing new of it, whatever else is news', async () => {
    await imported(1);
    await changed('credit-card', 2);
    await imported(3);
    expect(await profile()).toEqual(['credit-card', undefined, 2]);
    await imported(4, { mails: ['keiri@minato.example'] });
    expect(await profile()).toEqual(['credit-card', undefined, 3]);
  });

  it('gives way to a newer import that names another, and not to an older one that comes late', async () => {
    await imported(1);
    await changed('credit-card', 3);
    await imported(2, { paymentMethod: 'account-debit' });
    expect(await profile()).toEqual(['credit-card', undefined, 3]);
    await imported(4, { paymentMethod: 'bank-transfer' });
    expect(await profile()).toEqual(['bank-transfer', undefined, 4]);
    await changed('credit-card', 3);
    expect(await profile()).toEqual(['bank-transfer', undefined, 4]);
  });

  it('is not looked for in changes of another kind', async () => {
    await imported(1);
    await changed('credit-card', 2, { kind: 'users' });
    expect(await profile()).toEqual(['bank-transfer', undefined, 1]);
  });
});
