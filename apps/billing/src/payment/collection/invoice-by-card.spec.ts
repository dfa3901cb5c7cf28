import {
  BeginChargeConfirmation,
  type CollectionView,
  CompleteChargeConfirmation,
  CorrectInvoice,
  CustomerCharged,
  type InvoiceView,
  RetryCollection,
  VoidInvoice,
} from '@csite/protocol';
import { newId } from '@csite/values';
import { BillingWorld, goldenCharges } from '../../test/billing.world';
import { CardWorld } from '../../test/card-world';

const [GOOD, POOR, ASKING] = ['4242424242424242', '4000000000009995', '4000002760003184'];
const FIRST_TRY = '2025-04-01T09:00:00+09:00';
const SECOND_TRY = '2025-04-02T09:00:00+09:00';

/** Two replicas, the simulator as processor. */
describe('an invoice of a customer who pays by card', () => {
  let cards: CardWorld;
  let bills: BillingWorld;
  let customerId: string;
  beforeAll(async () => {
    cards = await CardWorld.start();
    bills = await BillingWorld.feeding(cards.world, FIRST_TRY);
  });
  afterAll(() => cards.stop());
  beforeEach(async () => {
    await cards.world.clock.set(FIRST_TRY);
    customerId = await cards.customer();
  });

  const charged = async (): Promise<InvoiceView> => {
    const data = { customerId, month: '2025-04', revision: 1, paymentMethod: 'credit-card' as const, charges: goldenCharges };
    await cards.world.publish(CustomerCharged, { aggregateId: customerId, data });
    return invoice();
  };
  const invoice = async (): Promise<InvoiceView> => {
    const [first] = await bills.invoices(customerId);
    if (!first) throw new Error('no invoice');
    return first;
  };
  const payments = (): Promise<object[]> =>
    cards.world.sql('billing', 'select invoice_id, amount, method, received_on from invoice_payment where customer_id = $1', [
      customerId,
    ]);
  const told = async (billId: string): Promise<unknown[]> =>
    (await cards.told('evt.billing.collection.changed.v1', billId)).map(({ collection, attempts }) => [
      (collection as CollectionView).state,
      attempts,
    ]);
  const asOperator = async () => ({ ...(await cards.world.asOperator()), idempotencyKey: newId() });
  const corrected = async (invoiceId: string, quantity = -5): Promise<InvoiceView> => {
    const lines = [{ code: 'KNEOJST1MB001', name: '差額', quantity, unitPrice: 400, remark: '' }];
    return cards.world.bus.ask(CorrectInvoice, { invoiceId, lines, reason: '差額' }, await asOperator());
  };

  it('is charged to the card when it is issued, and paid by what the card brought', async () => {
    await cards.register(customerId, GOOD);
    const { invoiceId, ...paid } = await charged();
    expect(paid).toMatchObject({ total: 38_500, paymentMethod: 'credit-card', state: 'paid', balance: 0 });
    const payment = { invoice_id: invoiceId, amount: '38500', method: 'credit-card', received_on: '2025-04-01' };
    expect(await payments()).toEqual([payment]);
    expect(await told(invoiceId)).toEqual([['paid', 1]]);
  });

  it('that the card refuses stays open, until another card pays it once', async () => {
    await cards.register(customerId, POOR);
    const { invoiceId, ...open } = await charged();
    expect(open).toMatchObject({ state: 'open', balance: 38_500 });
    expect(await payments()).toEqual([]);
    await cards.register(customerId, GOOD);
    expect(await invoice()).toMatchObject({ state: 'paid', balance: 0 });
    await cards.world.clock.set('2025-04-30T09:00:00+09:00');
    expect(await payments()).toHaveLength(1);
    expect(await told(invoiceId)).toEqual([
      ['retrying', 1],
      ['paid', 2],
    ]);
  });

  it('that the bank asks about is paid by the charge that its holder confirms', async () => {
    await cards.register(customerId, ASKING);
    const { invoiceId: billId } = await charged();
    const billing = async () => ({ ...(await bills.as(customerId)), idempotencyKey: newId() });
    await cards.answer(await cards.world.bus.ask(BeginChargeConfirmation, { billId }, await billing()), 'yes');
    await cards.world.bus.ask(CompleteChargeConfirmation, { billId }, await billing());
    expect(await invoice()).toMatchObject({ state: 'paid', balance: 0 });
    expect(await payments()).toHaveLength(1);
  });

  it('that the bank asks about and that was corrected meanwhile is not confirmed: it asks for less now', async () => {
    await cards.register(customerId, ASKING);
    const { invoiceId: billId } = await charged();
    await corrected(billId);
    const owner = { ...(await bills.as(customerId)), idempotencyKey: newId() };
    const begun = cards.world.bus.ask(BeginChargeConfirmation, { billId }, owner);
    await expect(begun).rejects.toMatchObject({ code: 'collection.not-confirmable' });
  });

  it('that is corrected while the card refuses it is charged no more: what is left is paid by transfer', async () => {
    await cards.register(customerId, POOR);
    const { invoiceId } = await charged();
    await corrected(invoiceId);
    // The card could pay now, but not what the bill asked for when it was issued.
    await cards.world.sql('billing', `update customer_card set token = 'sim_card_ok_0000' where customer_id = $1`, [customerId]);
    await cards.world.clock.set(SECOND_TRY);
    expect(await told(invoiceId)).toEqual([
      ['retrying', 1],
      ['transfer', 1],
    ]);
    expect(await payments()).toEqual([]);
    expect(await invoice()).toMatchObject({ state: 'open', balance: 36_300 });
    const owner = { ...(await cards.world.as({ role: 'owner', customerId })), idempotencyKey: newId() };
    const again = cards.world.bus.ask(RetryCollection, { billId: invoiceId }, owner);
    await expect(again).rejects.toMatchObject({ code: 'collection.settled' });
  });

  it('that is taken back while the card refuses it is charged no more, and leaves nothing to pay', async () => {
    await cards.register(customerId, POOR);
    const { invoiceId } = await charged();
    await cards.world.bus.ask(VoidInvoice, { invoiceId, reason: '誤請求' }, await asOperator());
    await cards.register(customerId, GOOD);
    expect(await told(invoiceId)).toEqual([
      ['retrying', 1],
      ['transfer', 1],
    ]);
    expect(await payments()).toEqual([]);
    expect(await invoice()).toMatchObject({ state: 'voided', balance: 0 });
  });

  it('that the card has paid is corrected without another charge: the difference is the customer’s', async () => {
    await cards.register(customerId, GOOD);
    const { invoiceId } = await charged();
    await corrected(invoiceId);
    await cards.world.clock.set(SECOND_TRY);
    expect(await invoice()).toMatchObject({ balance: -2_200 });
    expect(await payments()).toHaveLength(1);
    expect(await told(invoiceId)).toEqual([['paid', 1]]);
  });

  it('that the card has paid and that is corrected upwards asks for a transfer of the difference: no card is charged for it', async () => {
    await cards.register(customerId, GOOD);
    const { invoiceId, paymentMethod } = await charged();
    const more = await corrected(invoiceId, 5);
    expect([paymentMethod, more.paymentMethod, more.total]).toEqual(['credit-card', 'bank-transfer', 2_200]);
    await cards.world.settled();
    expect(await payments()).toHaveLength(1);
    expect(await invoice()).toMatchObject({ balance: 2_200, state: 'open' });
  });
});
