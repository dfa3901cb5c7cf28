import { startCardSimulator, type CardSimulator } from '@csite/embedded';
import {
  AdvanceAccountDebit,
  BeginCardSetup,
  BeginChargeConfirmation,
  ChangeBillingProfile,
  CorrectInvoice,
  CustomerBillingImported,
  CustomerChanged,
  RecordPayment,
  RetryCollection,
  TransferCollection,
  VoidInvoice,
} from '@csite/protocol';
import { auditEntries, declaredActs, TestWorld } from '@csite/testing';
import { newId } from '@csite/values';
import type { Outgoing } from '@csite/messaging';
import { BillingWorld } from './test/billing.world';
import { appendOnly, billingMigrations } from './billing.migrations';
import { BillingModule } from './billing.module';

interface Entry {
  readonly act: string;
}

const customerId = newId();
const about = { customerId, customerNumber: 'A20000001' };
const billing = {
  sameAsContractor: true,
  mails: ['keiri@minato.example'],
  delivery: 'pdf',
  paymentMethod: 'account-debit',
} as const;
const place = { postalCode: '', prefecture: '', city: '', street: '', building: '', tel: '' };
const person = { company: '港', companyKana: '', department: '', name: '', nameKana: '', fax: '', email: 'a@minato.example' };

const key = 'key-of-the-card-simulator-in-tests';
/** A bill that its customer's card did not pay. */
const REFUSED = `insert into collection (bill_id, customer_id, version, number, amount, due_on, state, attempts)
  values ($1, $2, 1, '2025-000123', 38500, '2025-05-31', 'retrying', 1)`;
const CARD = `insert into customer_card
  (customer_id, version, setup_id, processor, processor_customer, token, brand, last4, expiry, registered_at)
  values ($1, 1, gen_random_uuid(), 'simulator', 'c', 'sim_card_ok_00', 'visa', '4242', '2049-12', now())`;

describe('the audit trail of billing', () => {
  let world: TestWorld;
  let simulator: CardSimulator;
  let entries: Entry[];

  beforeAll(async () => {
    world = await TestWorld.start();
    simulator = await startCardSimulator({ key });
    const env = { PAYMENT_PROCESSOR: 'simulator', CARD_SIMULATOR_URL: simulator.url, CARD_SIMULATOR_KEY: key };
    await world.service('billing', BillingModule, billingMigrations, { env, migration: { appendOnly } });
    const imported = { ...about, billing: { ...billing, mails: [...billing.mails] } };
    await world.publish(CustomerBillingImported, { aggregateId: customerId, data: imported });
    const customer = { ...about, channel: 'direct' as const, environments: [], contractor: { ...place, ...person } };
    await world.publish(CustomerChanged, { aggregateId: customerId, data: customer });
    await world.settled();
    const owner = await world.as({ role: 'owner', customerId });
    const changed = { sameAsContractor: true, mails: [...billing.mails], delivery: 'postcard' as const };
    await world.bus.ask(ChangeBillingProfile, { ...changed, version: 1 }, owner);
    await world.bus.ask(ChangeBillingProfile, { ...changed, version: 2 }, owner);
    const operator = await world.asOperator();
    await world.bus.ask(AdvanceAccountDebit, { customerId, state: 'returned', reason: '届出印の相違' }, operator);
    await world.bus.ask(AdvanceAccountDebit, { customerId, state: 'form-sent' }, operator);
    const received = { customerId, state: 'form-received', bankName: 'みなと銀行', accountEnding: '567' } as const;
    await world.bus.ask(AdvanceAccountDebit, received, operator);
    const order = (): Outgoing => ({ ...operator, idempotencyKey: newId() });
    const site = await BillingWorld.feeding(world, '2025-04-01T00:00:00+09:00');
    await site.charged(customerId);
    const [{ invoiceId } = { invoiceId: '' }] = await site.invoices(customerId);
    const lines = [{ code: 'K1', name: '値引き', quantity: -1, unitPrice: 500, remark: '' }];
    await world.bus.ask(CorrectInvoice, { invoiceId, lines, reason: '値引き' }, order());
    await world.bus.ask(RecordPayment, { invoiceId, amount: 500, receivedOn: '2025-04-01', reference: '1' }, order());
    await world.bus.ask(VoidInvoice, { invoiceId, reason: '誤請求' }, order());
    await world.bus.ask(BeginCardSetup, {}, owner);
    const asked = newId();
    await world.sql('billing', REFUSED, [asked, customerId]);
    await world.sql('billing', `update collection set unconfirmed = 'sim_charge_1' where bill_id = $1`, [asked]);
    await world.sql('billing', CARD, [customerId]);
    await world.bus.ask(BeginChargeConfirmation, { billId: asked }, owner);
    for (const message of [RetryCollection, TransferCollection]) {
      const billId = newId();
      await world.sql('billing', REFUSED, [billId, customerId]);
      await world.bus.ask(message, { billId }, owner);
    }
    entries = await auditEntries(world, 'billing');
  });
  afterAll(async () => {
    await world.stop();
    await simulator.stop();
  });

  const of = (act: string): Entry[] => entries.filter((entry) => entry.act === act);

  it('has every act that the orders to billing are declared to leave', () => {
    expect([...new Set(entries.map(({ act }) => act))].sort()).toEqual([...declaredActs('billing'), 'invoice.issued'].sort());
  });

  it('says of documents which, of when and over how much, and why', () => {
    expect(of('invoice.issued')).toMatchObject([{ customer_id: customerId, actor_kind: 'system', after: { total: 38_500 } }]);
    expect(of('invoice.voided')).toMatchObject([{ actor_kind: 'operator', reason: '誤請求' }]);
  });

  it('keeps of a change what differs, once though it was ordered twice', () => {
    expect(of('billing-profile.changed')).toMatchObject([
      { customer_id: customerId, actor_kind: 'account', before: { delivery: 'pdf' }, after: { delivery: 'postcard' } },
    ]);
  });

  it('names the operator who noted how far a debit has come, and no account number', () => {
    expect(of('account-debit.advanced')).toMatchObject([
      { customer_id: customerId, actor_kind: 'operator', before: { state: 'active' }, reason: '届出印の相違' },
      { before: { state: 'returned' }, after: { state: 'form-sent' } },
      { before: { state: 'form-sent' }, after: { state: 'form-received' } },
    ]);
    expect(JSON.stringify(entries)).not.toContain('"567"');
  });
});
