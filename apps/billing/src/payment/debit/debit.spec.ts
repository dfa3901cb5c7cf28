import {
  type AccountDebitSnapshot,
  AdvanceAccountDebit,
  ContractChanged,
  CustomerBillingImported,
  CustomerChanged,
  Failure,
  GetPayment,
  ListAccountDebits,
  type PaymentView,
} from '@csite/protocol';
import type { Outgoing } from '@csite/messaging';
import { TestWorld } from '@csite/testing';
import { newId } from '@csite/values';
import { billingMigrations } from '../../billing.migrations';
import { BillingModule } from '../../billing.module';

const place = { postalCode: '', prefecture: '', city: '', street: '', building: '', tel: '' };
const person = { company: '港商事', companyKana: '', department: '', name: '港 一郎', nameKana: '', fax: '' };
const form = { bankName: 'みなと銀行', accountEnding: '4567' };

describe('口座振替', () => {
  let world: TestWorld;
  let customerId: string;
  let operator: Outgoing;
  beforeAll(async () => {
    world = await TestWorld.start();
    operator = await world.asOperator();
    await world.service('billing', BillingModule, billingMigrations);
    await world.clock.set('2025-03-10T10:00:00+09:00');
  });
  afterAll(() => world.stop());
  beforeEach(async () => {
    customerId = newId();
    const about = { customerId, customerNumber: 'A20000001' };
    const contractor = { ...place, ...person, email: 'keiyaku@minato.example' };
    const customer = { ...about, channel: 'direct' as const, environments: [], contractor };
    await world.publish(CustomerChanged, { aggregateId: customerId, data: customer });
    const mails = ['keiri@minato.example', 'KEIYAKU@minato.example'];
    const billing = { sameAsContractor: true, mails, delivery: 'pdf' as const, paymentMethod: 'bank-transfer' as const };
    await world.publish(CustomerBillingImported, { aggregateId: customerId, data: { ...about, billing } });
    await world.settled();
    await appliedFor('account-debit', 2);
  });

  const appliedFor = async (paymentMethod: 'account-debit' | 'bank-transfer', customerVersion: number): Promise<void> => {
    const change = { kind: 'terms', effectiveOn: '2025-04-01' } as const;
    const about = { contractId: newId(), customerId, product: 'neo', subdomain: 'minato', paymentMethod, customerVersion };
    const terms = { contractType: 'monthly', termFrom: '2022-04-01' } as const;
    const data = { ...about, ...terms, lines: [], charges: [], change };
    await world.publish(ContractChanged, { aggregateId: about.contractId, data });
    await world.settled();
  };
  const advance = (step: object, idempotencyKey = newId()): Promise<unknown> =>
    world.bus.ask(AdvanceAccountDebit, { customerId, ...step } as never, { ...operator, idempotencyKey });
  const payment = async (): Promise<PaymentView> => world.bus.ask(GetPayment, {}, await world.as({ role: 'viewer', customerId }));
  const told = async (): Promise<AccountDebitSnapshot[]> => {
    await world.settled();
    const facts = await world.events('evt.billing.account-debit.changed.v1');
    return facts
      .filter(({ aggregateId }) => aggregateId === customerId)
      .map(({ data }) => data as unknown as AccountDebitSnapshot);
  };

  it('begins with a numbered form once the application takes effect; bills are paid by transfer meanwhile', async () => {
    const debit = { state: 'form-sent', formNumber: 'A20000001-01' };
    expect(await payment()).toMatchObject({ method: 'account-debit', paysBy: 'bank-transfer', debit });
    expect(await told()).toEqual([
      {
        customerId,
        payer: {
          customerNumber: 'A20000001',
          company: '港商事',
          recipients: [
            { name: '港 一郎', email: 'keiyaku@minato.example' },
            { name: '', email: 'keiri@minato.example' },
          ],
        },
        debit,
        changedAt: '2025-03-10T10:00:00.000+09:00',
      },
    ]);
  });

  it('goes on as operators note it, each step told; then bills are paid by it', async () => {
    await advance({ state: 'form-received', ...form });
    await advance({ state: 'bank-checking' });
    await advance({ state: 'active' });
    const debit = { state: 'active', formNumber: 'A20000001-01', ...form };
    expect(await payment()).toMatchObject({ method: 'account-debit', paysBy: 'account-debit', debit });
    expect((await told()).map(({ debit: { state } }) => state)).toEqual([
      'form-sent',
      'form-received',
      'bank-checking',
      'active',
    ]);
  });

  it('goes on once, however often the order is repeated under its key', async () => {
    const key = newId();
    const received = { state: 'form-received', ...form };
    expect(await advance(received, key)).toEqual(await advance(received, key));
    expect((await told()).map(({ debit: { state } }) => state)).toEqual(['form-sent', 'form-received']);
  });

  it('that the bank returns says why, and a new form has a new number', async () => {
    await advance({ state: 'form-received', ...form });
    await advance({ state: 'returned', reason: '届出印が相違しています。' });
    expect(await payment()).toMatchObject({
      paysBy: 'bank-transfer',
      debit: { state: 'returned', reason: '届出印が相違しています。' },
    });
    await advance({ state: 'form-sent' });
    expect((await payment()).debit).toEqual({ state: 'form-sent', formNumber: 'A20000001-02' });
  });

  it('is over with another way to pay', async () => {
    await appliedFor('bank-transfer', 3);
    expect(await payment()).toMatchObject({ method: 'bank-transfer', paysBy: 'bank-transfer' });
    await expect(advance({ state: 'form-received', ...form })).rejects.toMatchObject({ code: 'account-debit.none' });
  });

  it('is noted once by two operators at the same moment', async () => {
    const both = await Promise.allSettled(
      ['1111', '2222'].map((accountEnding) => advance({ state: 'form-received', ...form, accountEnding })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.flatMap((each) => (each.status === 'rejected' ? [(each.reason as Failure).code] : []))).toEqual([
      'account-debit.not-now',
    ]);
  });

  it.each([['1234567'], ['12'], ['12a4'], ['１２３４']])(
    'takes no account number such as %s: the last 3 or 4 digits alone',
    async (accountEnding) => {
      await expect(advance({ state: 'form-received', ...form, accountEnding })).rejects.toMatchObject({ kind: 'invalid' });
    },
  );

  it('goes on only by an operator who showed just now that it is them', async () => {
    const left = await world.asOperator({ confirmedAt: 1 });
    const step = world.bus.ask(AdvanceAccountDebit, { customerId, state: 'form-sent' }, left);
    await expect(step).rejects.toMatchObject({ kind: 'forbidden', code: 'session.confirmation-required' });
  });

  it('is listed for operators by state, and for nobody else', async () => {
    const operator = await world.asOperator();
    const page = await world.bus.ask(ListAccountDebits, { states: ['form-sent'], limit: 100 }, operator);
    const debit = { state: 'form-sent', formNumber: 'A20000001-01' };
    expect(page.items).toContainEqual({ customerId, customerNumber: 'A20000001', company: '港商事', debit });
    expect(
      (await world.bus.ask(ListAccountDebits, { states: ['active'] }, operator)).items.map((each) => each.customerId),
    ).not.toContain(customerId);
    const owner = await world.as({ role: 'owner', customerId });
    await expect(world.bus.ask(ListAccountDebits, {}, owner)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(world.bus.ask(AdvanceAccountDebit, { customerId, state: 'active' }, owner)).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });
});
