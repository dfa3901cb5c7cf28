import { createHmac } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { forEveryCustomer } from '@csite/messaging';
import {
  BeginChargeConfirmation,
  type CollectionView,
  CompleteCardSetup,
  CustomerCharged,
  type InvoiceView,
  NotifyProcessor,
  RetryCollection,
  TransferCollection,
} from '@csite/protocol';
import { newId } from '@csite/values';
import { BillingWorld, goldenCharges } from '../../test/billing.world';
import { CardWorld, SIMULATOR_KEY } from '../../test/card-world';
import { ChargeLine } from '../../test/charge-line';
import { CollectionCalls } from './collection.calls';

const [GOOD, POOR, ASKING] = ['4242424242424242', '4000000000009995', '4000002760003184'];
const FIRST_TRY = '2025-04-01T09:00:00+09:00';
/** The processor does not know the key of the first try any more. */
const DAY_AFTER = '2025-04-02T10:00:00+09:00';

/** Two replicas, the simulator as processor. */
describe('a charge whose outcome is not known yet', () => {
  let cards: CardWorld;
  let bills: BillingWorld;
  let line: ChargeLine;
  let customerId: string;
  beforeAll(async () => {
    cards = await CardWorld.start();
    bills = await BillingWorld.feeding(cards.world, FIRST_TRY);
  });
  afterAll(() => cards.stop());
  beforeEach(async () => {
    await cards.world.clock.set(FIRST_TRY);
    customerId = await cards.customer();
    line = new ChargeLine();
  });
  afterEach(() => line.restore());

  const issue = (): Promise<void> => {
    const data = { customerId, month: '2025-04', revision: 1, paymentMethod: 'credit-card' as const, charges: goldenCharges };
    return cards.world.publish(CustomerCharged, { aggregateId: customerId, data });
  };
  const invoice = async (): Promise<InvoiceView> => {
    const [first] = await bills.invoices(customerId);
    if (!first) throw new Error('no invoice');
    return first;
  };
  const billId = async (): Promise<string> => {
    const [row] = await cards.world.sql<{ bill_id: string }>('billing', 'select bill_id from collection where customer_id = $1', [
      customerId,
    ]);
    return row?.bill_id ?? '';
  };
  const payments = (): Promise<object[]> =>
    cards.world.sql('billing', 'select amount, method from invoice_payment where customer_id = $1', [customerId]);
  const told = async (): Promise<unknown[]> =>
    (await cards.told('evt.billing.collection.changed.v1', await billId())).map(({ collection, attempts }) => [
      (collection as CollectionView).state,
      attempts,
    ]);
  const owner = async () => ({ ...(await cards.world.as({ role: 'owner', customerId })), idempotencyKey: newId() });
  const decide = async (message: typeof RetryCollection): Promise<unknown> =>
    cards.world.bus.ask(message, { billId: await billId() }, await owner());
  /** Another card, as if registered: the due work is not waited for. */
  const otherCard = (kind: string): Promise<unknown> =>
    cards.world.sql('billing', 'update customer_card set token = $2 where customer_id = $1', [
      customerId,
      `sim_card_${kind}_00ff`,
    ]);
  const notified = async (): Promise<void> => {
    const body = JSON.stringify({ about: 'charge', subjectId: await billId() });
    const signature = createHmac('sha256', SIMULATOR_KEY).update(body).digest('hex');
    await cards.world.bus.ask(NotifyProcessor, { body, signature }, {});
  };
  /** Beside a charge that is held nothing is settled. */
  const found = async (statement: string, id: string): Promise<void> => {
    while ((await cards.world.sql('billing', statement, [id])).length === 0) await setTimeout(50);
  };
  const paidOnce = async (): Promise<void> => {
    expect(await payments()).toEqual([{ amount: '38500', method: 'credit-card' }]);
    expect(await invoice()).toMatchObject({ state: 'paid', balance: 0 });
  };

  it('is not crossed by a transfer, nor by another try: the bill is paid, once', async () => {
    await cards.register(customerId, POOR);
    await issue();
    await cards.world.settled();
    await otherCard('ok');
    const { arrived, release } = line.holds();
    await decide(RetryCollection);
    await arrived;
    const refused = await Promise.allSettled([decide(TransferCollection), decide(RetryCollection)]);
    release();
    expect(await told()).toEqual([
      ['retrying', 1],
      ['paid', 2],
    ]);
    await paidOnce();
    expect(refused).toMatchObject([{ reason: { code: 'collection.charging' } }, { reason: { code: 'collection.charging' } }]);
  });

  it('that comes through though the bill was left to transfer pays it, whenever and however often that is said', async () => {
    await cards.register(customerId, POOR);
    await issue();
    await cards.world.settled();
    await decide(TransferCollection);
    const headers = { authorization: `Bearer ${SIMULATOR_KEY}` };
    const subjectId = await billId();
    const late = { collectionId: subjectId, attempt: 2, amount: 38_500, token: 'sim_card_ok_00' };
    await fetch(`${cards.simulator.url}/api/charges`, { method: 'POST', headers, body: JSON.stringify(late) });
    for (const at of [FIRST_TRY, FIRST_TRY, DAY_AFTER]) {
      await cards.world.clock.set(at);
      await notified();
      expect((await told()).at(-1)).toEqual(['paid', 1]);
    }
    expect(await told()).toHaveLength(3);
    await paidOnce();
  });

  it('is asked for again with its own card, and not made a second time with another', async () => {
    await cards.register(customerId, GOOD);
    const lost = line.loses({ arrives: true });
    await issue();
    await lost;
    await otherCard('insufficient_funds');
    line.works();
    expect(await told()).toEqual([['paid', 1]]);
    await paidOnce();
  });

  it('is made with another card at once when it turns out to be refused', async () => {
    await cards.register(customerId, POOR);
    const lost = line.loses({ arrives: true });
    await issue();
    await lost;
    await otherCard('ok');
    line.works();
    expect(await told()).toEqual([
      ['retrying', 1],
      ['paid', 2],
    ]);
    await paidOnce();
  });

  it.each([
    [true, 'paid'],
    [false, 'retrying'],
  ])(
    'is looked for, and not ordered again, once the processor has forgotten its key (it arrived: %s)',
    async (arrives, state) => {
      await cards.register(customerId, GOOD);
      const lost = line.loses({ arrives });
      await issue();
      await lost;
      await cards.world.clock.set(DAY_AFTER);
      expect((await told()).at(0)).toEqual([state, 1]);
      expect(await payments()).toHaveLength(arrives ? 1 : 0);
    },
  );

  it('is paid once, and nobody told twice, where the word of it is quicker than its answer', async () => {
    await cards.register(customerId, GOOD);
    const { arrived, release } = line.holds();
    await issue();
    await arrived;
    await notified();
    await found('select 1 from invoice_payment where customer_id = $1', customerId);
    release();
    const facts = await cards.told('evt.billing.collection.changed.v1', await billId());
    expect(facts).toMatchObject([{ attempts: 1, collection: { state: 'paid' } }]);
    expect(facts[0]).not.toHaveProperty('confirmed');
    await paidOnce();
  });

  it('is asked about again where the bill was left to transfer and the processor had not decided', async () => {
    await cards.register(customerId, ASKING);
    await issue();
    await cards.world.settled();
    await cards.answer(await cards.world.bus.ask(BeginChargeConfirmation, { billId: await billId() }, await owner()), 'yes');
    line.pends('sim_charge_of_the_holder');
    await decide(TransferCollection);
    expect((await told()).at(-1)).toEqual(['transfer', 1]);
    await cards.world.clock.set('2025-04-01T10:00:00+09:00');
    expect((await told()).at(-1)).toEqual(['paid', 1]);
    await paidOnce();
  });

  it('keeps its card at the processor until its outcome is known, though another took its place', async () => {
    await cards.register(customerId, GOOD);
    const lost = line.loses({ arrives: false });
    await issue();
    await lost;
    const opened = await cards.begin(customerId);
    await cards.type(opened, POOR);
    await cards.world.bus.ask(CompleteCardSetup, { setupId: opened.setupId }, await owner());
    await found(
      `select 1 from due_work where kind = 'forget-card' and subject_id = $1 and due_at > '${FIRST_TRY}'`,
      opened.setupId,
    );
    line.works();
    expect(await told()).toEqual([['paid', 1]]);
    expect(line.asked).not.toContain('DELETE cards');
    await cards.world.clock.set('2025-04-01T10:00:00+09:00');
    expect(line.asked).toContain('DELETE cards');
  });

  it('asks the processor one thing at a time: a call ends within its lease', async () => {
    await cards.register(customerId, ASKING);
    await issue();
    await cards.world.settled();
    const before = line.asked.length;
    const subjectId = await billId();
    await forEveryCustomer(() => cards.service.get(CollectionCalls).charge(subjectId));
    expect(line.asked.slice(before)).toEqual(['DELETE charges']);
  });
});
