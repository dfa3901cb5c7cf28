import { Collection } from './collection.entity';

const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);
const first = at('2025-04-01T09:00:00+09:00');
const bill = { billId: '01960000-0000-7000-8000-000000000001', customerId: '01960000-0000-7000-8000-0000000000aa' };
const aCollection = (): Collection => new Collection({ ...bill, number: '2025-000123', amount: 38_500, dueOn: '2025-05-31' });
const refused = { state: 'failed', reference: 'pi_1', code: 'card_declined' } as const;
const paid = { state: 'paid', reference: 'pi_2' } as const;

describe('a bill that is collected by card', () => {
  it('is tried again 1, 3 and 7 days after the first try, then left to transfer', () => {
    const collection = aCollection();
    const tries = ['2025-04-01', '2025-04-02', '2025-04-04', '2025-04-08'].map((day) => at(`${day}T09:00:00+09:00`));
    const next = tries.map((when, index) => {
      collection.record(index + 1, refused, when);
      return [collection.facts().state, collection.facts().nextTryAt?.toString()];
    });
    expect(next).toEqual([
      ['retrying', '2025-04-02T00:00:00Z'],
      ['retrying', '2025-04-04T00:00:00Z'],
      ['retrying', '2025-04-08T00:00:00Z'],
      ['transfer', undefined],
    ]);
  });

  it('is paid once, whatever is said of it later', () => {
    const collection = aCollection();
    expect(collection.record(1, paid, first)).toBe(true);
    expect([collection.record(1, refused, first), collection.record(2, refused, first)]).toEqual([false, false]);
    expect(collection.view()).toMatchObject({ state: 'paid' });
  });

  it('that the processor has not decided on stays open under that charge, and is decided later', () => {
    const collection = aCollection();
    expect(collection.record(1, { state: 'pending', reference: 'pi_3' }, first)).toBe(false);
    expect(collection.facts()).toMatchObject({ state: 'charging', reference: 'pi_3', attempts: 0 });
    expect(collection.record(1, refused, first)).toBe(true);
    expect(collection.facts()).toMatchObject({ state: 'retrying', reference: null, attempts: 1 });
  });

  it('does not take word of an earlier charge for the present one', () => {
    const collection = aCollection();
    collection.record(1, refused, first);
    expect(collection.record(1, paid, first)).toBe(false);
    expect(collection.facts().state).toBe('retrying');
  });

  it('can be left to transfer only while the card is refused', () => {
    const collection = aCollection();
    expect(() => collection.leaveToTransfer()).toThrow('collection.settled');
    collection.record(1, refused, first);
    collection.leaveToTransfer();
    expect(collection.view()).toMatchObject({ state: 'transfer', failure: 'card_declined' });
    expect(() => collection.assertRetrying()).toThrow('collection.settled');
  });

  const asking = { state: 'failed', reference: 'pi_7', code: 'authentication_required' } as const;

  it('that the bank wants to ask the holder about can be confirmed by that charge, and no other', () => {
    const collection = aCollection();
    expect(() => collection.confirmable()).toThrow('collection.not-confirmable');
    collection.record(1, asking, first);
    expect([collection.confirmable(), collection.view()]).toEqual(['pi_7', expect.objectContaining({ confirmable: true })]);
    expect([collection.cameThrough('pi_7'), collection.cameThrough('pi_7')]).toEqual([true, false]);
    expect(collection.view()).toMatchObject({ state: 'paid' });
    expect(() => collection.confirmable()).toThrow('collection.not-confirmable');
  });

  it('cannot be confirmed once that charge is closed, another was made, or the card was refused for good', () => {
    const [closed, another, last] = [aCollection(), aCollection(), aCollection()];
    closed.record(1, asking, first);
    closed.closed();
    another.record(1, asking, first);
    another.record(2, refused, first);
    for (const attempt of [1, 2, 3, 4]) last.record(attempt, asking, first);
    for (const collection of [closed, another, last]) {
      expect(() => collection.confirmable()).toThrow('collection.not-confirmable');
      expect(collection.view()).not.toHaveProperty('confirmable');
    }
  });

  it('that was left to transfer is paid all the same where its holder had confirmed the charge', () => {
    const collection = aCollection();
    collection.record(1, asking, first);
    collection.leaveToTransfer();
    expect(() => collection.confirmable()).toThrow('collection.not-confirmable');
    expect([collection.cameThrough('pi_7'), collection.facts().state]).toEqual([true, 'paid']);
  });

  const card = { token: 'pm_1', processorCustomer: 'cus_1' };

  it('is neither charged again nor left to transfer while the outcome of a charge is not known', () => {
    const collection = aCollection();
    collection.record(1, refused, first);
    const order = collection.begin(card, first);
    expect(order).toMatchObject({ collectionId: bill.billId, attempt: 2, amount: 38_500, ...card });
    expect(collection.underWay()).toEqual(order);
    expect(() => collection.assertRetrying()).toThrow('collection.charging');
    expect(() => collection.leaveToTransfer()).toThrow('collection.charging');
    collection.record(2, refused, first);
    expect(collection.underWay()).toBeUndefined();
    expect(() => collection.assertRetrying()).not.toThrow();
  });

  it('does not count on the key of a charge for as long as a day', () => {
    const collection = aCollection();
    collection.begin(card, first);
    const after = (hours: number): boolean => collection.isKeyForgotten(first.add({ hours }));
    expect([after(22), after(23)]).toEqual([false, true]);
  });

  it('is given up once, and not after it was paid', () => {
    const [open, done] = [aCollection(), aCollection()];
    done.record(1, paid, first);
    expect([open.giveUp(), open.giveUp(), done.giveUp()]).toEqual([true, false, false]);
    expect(open.facts().state).toBe('transfer');
  });
});
