import { forEveryCustomer } from '@csite/messaging';
import {
  BeginChargeConfirmation,
  type CollectionRequest,
  type CollectionView,
  CompleteChargeConfirmation,
  type OpenChargeConfirmationView,
  RetryCollection,
  TransferCollection,
} from '@csite/protocol';
import { Database } from '@csite/service';
import { newId } from '@csite/values';
import { CardWorld } from '../../test/card-world';
import { PaymentCollection } from './payment-collection';

const [GOOD, POOR, ASKING] = ['4242424242424242', '4000000000009995', '4000002760003184'];

describe('bills of customers who pay by card', () => {
  let cards: CardWorld;
  let customerId: string;
  let billId: string;
  beforeAll(async () => {
    cards = await CardWorld.start();
  });
  afterAll(() => cards.stop());
  beforeEach(async () => {
    await cards.world.clock.set('2025-04-01T09:00:00+09:00');
    customerId = await cards.customer();
    billId = newId();
  });

  const collect = async (): Promise<boolean> => {
    const collection = cards.service.get(PaymentCollection);
    const bill = { billId, customerId, number: '2025-000123', amount: 38_500, dueOn: '2025-05-31' };
    const collected = await forEveryCustomer(() => cards.service.get(Database).transaction((em) => collection.collect(em, bill)));
    await cards.world.settled();
    return collected;
  };
  const outcomes = async (): Promise<unknown[]> => {
    const told = await cards.told('evt.billing.collection.changed.v1', billId);
    return told.map(({ collection, attempts }) => [(collection as CollectionView).state, attempts]);
  };
  const billing = async () => ({ ...(await cards.world.as({ role: 'billing', customerId })), idempotencyKey: newId() });
  const decide = async (message: typeof RetryCollection): Promise<CollectionView> =>
    cards.world.bus.ask(message, { billId } satisfies CollectionRequest, await billing());
  const begin = async (): Promise<OpenChargeConfirmationView> =>
    cards.world.bus.ask(BeginChargeConfirmation, { billId }, await billing());

  it('are charged at once, and once, though the bill comes twice', async () => {
    await cards.register(customerId, GOOD);
    expect([await collect(), await collect()]).toEqual([true, true]);
    expect(await outcomes()).toEqual([['paid', 1]]);
    expect((await cards.payment(customerId)).collections).toEqual([]);
  });

  it('are paid by transfer where there is no card, or another way to pay', async () => {
    expect(await collect()).toBe(false);
    customerId = await cards.customer('bank-transfer');
    await cards.register(customerId, GOOD);
    expect(await collect()).toBe(false);
  });

  it('that the card does not pay are tried after 1, 3 and 7 days, each told, and then paid by transfer', async () => {
    await cards.register(customerId, POOR);
    await collect();
    expect((await cards.payment(customerId)).collections).toMatchObject([
      { billId, state: 'retrying', failure: 'insufficient_funds', nextTryAt: '2025-04-02T09:00:00.000+09:00' },
    ]);
    await cards.world.clock.set('2025-04-30T09:00:00+09:00');
    expect(await outcomes()).toEqual([
      ['retrying', 1],
      ['retrying', 2],
      ['retrying', 3],
      ['transfer', 4],
    ]);
  });

  it('are charged to another card as soon as it is registered', async () => {
    await cards.register(customerId, POOR);
    await collect();
    await cards.register(customerId, GOOD);
    expect(await outcomes()).toEqual([
      ['retrying', 1],
      ['paid', 2],
    ]);
  });

  it('are tried again when the customer says so, or paid by transfer', async () => {
    await cards.register(customerId, POOR);
    await collect();
    await decide(RetryCollection);
    await cards.world.settled();
    expect(await decide(TransferCollection)).toMatchObject({ state: 'transfer' });
    await cards.world.clock.set('2025-04-30T09:00:00+09:00');
    expect(await outcomes()).toEqual([
      ['retrying', 1],
      ['retrying', 2],
      ['transfer', 2],
    ]);
    await expect(decide(RetryCollection)).rejects.toMatchObject({ code: 'collection.settled' });
  });

  it('are tried again, or left to transfer, once, however often the order is repeated under its key', async () => {
    await cards.register(customerId, POOR);
    await collect();
    for (const message of [RetryCollection, TransferCollection]) {
      const as = await billing();
      const answer = await cards.world.bus.ask(message, { billId }, as);
      expect(await cards.world.bus.ask(message, { billId }, as)).toEqual(answer);
      await cards.world.settled();
    }
    expect(await outcomes()).toEqual([
      ['retrying', 1],
      ['retrying', 2],
      ['transfer', 2],
    ]);
  });

  it('that the bank asks the holder about are paid once they have answered, and not while they refuse', async () => {
    await cards.register(customerId, ASKING);
    await collect();
    expect((await cards.payment(customerId)).collections).toMatchObject([{ billId, state: 'retrying', confirmable: true }]);
    await cards.answer(await begin(), 'no');
    expect(await decide(CompleteChargeConfirmation)).toMatchObject({ state: 'retrying', confirmable: true });
    await cards.answer(await begin(), 'yes');
    expect(await decide(CompleteChargeConfirmation)).toMatchObject({ state: 'paid' });
    expect(await decide(CompleteChargeConfirmation)).toMatchObject({ state: 'paid' });
    await cards.world.clock.set('2025-04-30T09:00:00+09:00');
    expect(await outcomes()).toEqual([
      ['retrying', 1],
      ['paid', 1],
    ]);
  });

  it('are confirmed no more once the card was charged again, or the bill left to transfer', async () => {
    await cards.register(customerId, ASKING);
    await collect();
    const first = await begin();
    await cards.world.clock.set('2025-04-02T09:00:00+09:00');
    expect(await cards.answer(first, 'yes')).toContain('終了しました');
    const second = await begin();
    await decide(TransferCollection);
    await cards.world.settled();
    expect(await cards.answer(second, 'yes')).toContain('終了しました');
    await expect(begin()).rejects.toMatchObject({ code: 'collection.not-confirmable' });
    expect((await outcomes()).at(-1)).toEqual(['transfer', 2]);
  });

  it('are paid once where the holder has confirmed what is about to be charged again, or left to transfer', async () => {
    for (const meanwhile of [RetryCollection, TransferCollection]) {
      billId = newId();
      await cards.register(customerId, ASKING);
      await collect();
      await cards.answer(await begin(), 'yes');
      await decide(meanwhile);
      expect((await outcomes()).at(-1)).toEqual(['paid', 1]);
    }
  });

  it('are nobody else’s to decide on', async () => {
    await cards.register(customerId, POOR);
    await collect();
    const stranger = await cards.world.as({ role: 'owner', customerId: newId() });
    for (const message of [RetryCollection, CompleteChargeConfirmation])
      await expect(cards.world.bus.ask(message, { billId }, stranger)).rejects.toMatchObject({ code: 'collection.unknown' });
    await expect(cards.world.bus.ask(BeginChargeConfirmation, { billId }, stranger)).rejects.toMatchObject({
      code: 'collection.unknown',
    });
  });

  it('are left to transfer, another way to pay, only by who showed just now that it is them', async () => {
    await cards.register(customerId, POOR);
    await collect();
    const left = await cards.world.as({ role: 'billing', customerId, confirmedAt: 1 });
    await expect(cards.world.bus.ask(TransferCollection, { billId }, left)).rejects.toMatchObject({
      kind: 'forbidden',
      code: 'session.confirmation-required',
    });
    await expect(cards.world.bus.ask(RetryCollection, { billId }, left)).resolves.toMatchObject({ state: 'retrying' });
  });

  it('wait while the processor is away, and are charged once it is back', async () => {
    await cards.register(customerId, GOOD);
    await cards.world.sql('billing', `update customer_card set token = 'sim_card_ok_0000' where customer_id = $1`, [customerId]);
    const { fetch } = globalThis;
    let away = 2;
    globalThis.fetch = (...asked) => ((away -= 1) >= 0 ? Promise.reject(new Error('away')) : fetch(...asked));
    try {
      await collect();
      expect([await outcomes(), away < 0]).toEqual([[['paid', 1]], true]);
    } finally {
      globalThis.fetch = fetch;
    }
  });
});
