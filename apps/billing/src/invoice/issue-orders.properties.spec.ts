import type { Outgoing } from '@csite/messaging';
import { CorrectInvoice, InvoiceIssued, type InvoiceView, type MonthChargeView, VoidInvoice } from '@csite/protocol';
import { newId } from '@csite/values';
import fc from 'fast-check';
import { type Amount, type BilledMonth, type BillOrder, Clerk, type ExpectedDocument, months } from '../test/bill-orders';
import { aCharge, BillingWorld } from '../test/billing.world';

const codes = ['KNEOJST1MB001', 'KAPPJST1MB001', 'KBKUJST1MB001'];
const charges = (amounts: readonly Amount[]): MonthChargeView[] =>
  amounts.map(({ quantity, unitPrice }, at) => aCharge(codes[at] ?? '', 'NEO', quantity, unitPrice));

const month = fc.constantFrom(...(Object.keys(months) as BilledMonth[]));
const amounts = (least: number): fc.Arbitrary<Amount[]> =>
  fc.array(fc.record({ quantity: fc.integer({ min: least, max: 60 }), unitPrice: fc.integer({ min: 1, max: 999 }) }), {
    minLength: 1,
    maxLength: 3,
  });
const twice = fc.boolean();

const anyBillOrders: fc.Arbitrary<BillOrder[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ do: fc.constant('charge' as const), month, amounts: amounts(1) }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('revise' as const), month, amounts: amounts(-60) }) },
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constant('repeat' as const),
        month,
        how: fc.constantFrom('same id' as const, 'other id' as const, 'due again' as const),
      }),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('correct' as const), month, amounts: amounts(-60), twice }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('void' as const), month, twice }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 200 }) }) },
  ),
  { minLength: 4, maxLength: 12 },
);

/** What contracts told of a month: each revision under the id of its fact. */
interface Told {
  readonly id: string;
  readonly charges: MonthChargeView[];
}

const inShort = ({ kind, net, tax }: ExpectedDocument): string => `${kind} ${net} ${tax}`;

describe('the documents of a customer, whatever is charged, told again, charged another way, corrected and taken back', () => {
  let site: BillingWorld;
  let operator: Outgoing;
  beforeAll(async () => {
    site = await BillingWorld.start('2025-04-01T00:00:00+09:00');
    await site.world.replica('billing');
    operator = await site.world.asOperator();
  });
  afterAll(() => site.stop());

  const told = new Map<BilledMonth, Told[]>();
  const invoiceOf = async (customerId: string, month: BilledMonth): Promise<InvoiceView | undefined> =>
    (await site.invoices(customerId)).find(({ kind, periodFrom }) => kind === 'invoice' && periodFrom.startsWith(month));

  const tell = async (customerId: string, month: BilledMonth, each: Told, revision: number): Promise<void> =>
    site.charged(customerId, month, each.charges, revision, each.id);

  const repeat = async (customerId: string, { month, how }: Extract<BillOrder, { do: 'repeat' }>): Promise<void> => {
    for (const [at, each] of (told.get(month) ?? []).entries())
      if (how !== 'due again') await tell(customerId, month, how === 'same id' ? each : { ...each, id: newId() }, at + 1);
    if (how !== 'due again') return;
    await site.world.settled();
    await site.world.sql(
      'billing',
      `insert into due_work (kind, subject_id, due_at)
       select 'issue-invoice', occasion_id::text, recorded_at from charged_occasion where customer_id = $1`,
      [customerId],
    );
  };

  /** Ordered again under its key it says the same, where it is not refused. */
  const asked = async <T>(refusal: string | undefined, twice: boolean, ask: (as: Outgoing) => Promise<T>): Promise<void> => {
    const as = { ...operator, idempotencyKey: newId() };
    if (refusal !== undefined) return expect(ask(as)).rejects.toMatchObject({ code: refusal });
    const answer = await ask(as);
    if (twice) expect(await ask(as)).toEqual(answer);
  };

  const take = async (customerId: string, order: BillOrder, clerk: Clerk): Promise<void> => {
    if (order.do === 'wait')
      return site.world.clock.set(
        site.world.clock
          .now()
          .add({ hours: 24 * order.days })
          .toString(),
      );
    if (order.do === 'repeat') return repeat(customerId, order);
    const { month } = order;
    const before = told.get(month) ?? [];
    if (order.do === 'charge' || order.do === 'revise') {
      if ((order.do === 'charge') === before.length > 0) return;
      const each = { id: newId(), charges: charges(order.amounts) };
      told.set(month, [...before, each]);
      return tell(customerId, month, each, before.length + 1);
    }
    const invoice = await invoiceOf(customerId, month);
    if (!invoice) return;
    const { invoiceId } = invoice;
    const voided = clerk.isVoided(month) ? 'invoice.voided' : undefined;
    if (order.do === 'void')
      return asked(voided, order.twice, (as) => site.world.bus.ask(VoidInvoice, { invoiceId, reason: '誤請求' }, as));
    const lines = order.amounts.map((amount) => ({ code: 'KNEOJST1MB001', name: '値引き', remark: '', ...amount }));
    const refusal = voided ?? (clerk.refuses(order) ? 'invoice.below-zero' : undefined);
    return asked(refusal, order.twice, (as) => site.world.bus.ask(CorrectInvoice, { invoiceId, lines, reason: '値引き' }, as));
  };

  const expectKeptAs = (documents: readonly InvoiceView[], clerk: Clerk): void => {
    for (const month of Object.keys(months) as BilledMonth[]) {
      const own = documents.filter(({ periodFrom }) => periodFrom.startsWith(month));
      // Of two revisions that are told at once either may be issued first.
      expect(own.map(inShort).toSorted()).toEqual(clerk.of(month).map(inShort).toSorted());
      const left = own.reduce((sum, { total }) => sum + total, 0);
      if (own[0]) expect(own[0]).toMatchObject({ balance: left, ...(clerk.isVoided(month) && { state: 'voided', balance: 0 }) });
    }
    for (const { lines, taxes, net, tax, total } of documents) {
      expect(lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(net);
      expect(taxes.reduce((sum, each) => sum + each.net, 0)).toBe(net);
      expect(taxes.reduce((sum, each) => sum + each.tax, 0)).toBe(tax);
      expect(total).toBe(net + tax);
    }
  };

  it('are those of a clerk who keeps them by hand: each once, sums and taxes to the yen, told of once, numbers without gaps', async () => {
    await fc.assert(
      fc.asyncProperty(anyBillOrders, async (orders) => {
        told.clear();
        const [customerId, clerk] = [await site.customer(), new Clerk()];
        for (const order of orders) {
          await take(customerId, order, clerk);
          clerk.take(order);
        }
        const documents = await site.invoices(customerId);
        expectKeptAs(documents, clerk);
        const facts = (await site.world.events(InvoiceIssued.subject)).filter(({ data }) => data['customerId'] === customerId);
        expect(facts.map(({ aggregateId }) => aggregateId).toSorted()).toEqual(
          documents.map((each) => each.invoiceId).toSorted(),
        );
        const numbers = await site.world.sql<{ number: string }>('billing', 'select number from invoice order by number');
        const years = Map.groupBy(numbers, ({ number }) => number.slice(0, 4));
        for (const [year, all] of years)
          expect(all.map(({ number }) => number)).toEqual(all.map((_, at) => `${year}-${String(at + 1).padStart(6, '0')}`));
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });
});
