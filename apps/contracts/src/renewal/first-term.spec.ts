import { ContractChanged, type ContractSnapshot, GetOverview, PreviewCharges } from '@csite/protocol';
import { ContractsWorld } from '../test/contracts.world';
import { customerLine, freshNumbers } from '../test/customer-line.builder';

const [ahead = '', begun = '', moved = ''] = freshNumbers(3);

const annual = (number: string, startedOn: string, quantity = 20): string =>
  customerLine(number, ({ contracts: [contract] }) =>
    Object.assign(contract, { type: 'annual', startedOn, lines: [{ code: 'KNEOJST1MB001', quantity }] }),
  );

/** 20 users of NEO at 400. */
describe('the first term of an imported annual contract', () => {
  let site: ContractsWorld;
  beforeAll(async () => {
    site = await ContractsWorld.empty('2025-03-10T10:00:00+09:00');
    await site.world.replica('contracts');
    await site.importCatalogue();
    await site.importCustomers([annual(ahead, '2025-04-01'), annual(begun, '2025-03-01'), annual(moved, '2025-04-01')]);
    await site.importCustomers([annual(ahead, '2025-04-01'), annual(begun, '2025-03-01'), annual(moved, '2025-05-01', 10)]);
  });
  afterAll(() => site.stop());

  const charged = async (number: string): Promise<unknown[]> => {
    await site.world.settled();
    const customerId = await site.customerId(number);
    return (await site.world.events(ContractChanged.subject))
      .map(({ occurredAt, data }) => ({ ...(data as unknown as ContractSnapshot), occurredAt }))
      .filter((fact) => fact.customerId === customerId && fact.charges.length > 0)
      .map(({ occurredAt, change, charges }) => [
        change.kind,
        Temporal.Instant.from(occurredAt).toZonedDateTimeISO('Asia/Tokyo').toPlainDateTime().toString(),
        charges.reduce((sum, { amount }) => sum + amount, 0),
      ]);
  };
  const first = ['import', '2025-04-01T00:00:00', 20 * 400 * 12];
  const first96 = ['import', '2025-04-01', 20 * 400 * 12];
  const foretold = async (number: string): Promise<unknown[]> => {
    const { charges, terms } = await site.world.bus.ask(PreviewCharges, {}, await site.as(number));
    expect([charges, terms.length]).toEqual([[], 1]);
    return terms.flatMap((term) => [term.reason, term.chargedOn, term.charges.reduce((sum, { amount }) => sum + amount, 0)]);
  };
  const clock = (at: string): Promise<void> => site.world.clock.set(`${at}T10:00:00+09:00`);

  it('is foretold with its day, its reason and to the yen what it will cost, and on the TOP page as what is billed next', async () => {
    const person = await site.as(ahead);
    expect(await foretold(ahead)).toEqual(first96);
    const { nextInvoice } = await site.world.bus.ask(GetOverview, {}, person);
    expect(nextInvoice).toEqual({ issuedOn: '2025-04-01', net: 96_000, tax: 9_600, gross: 105_600 });
    // A year away: nothing is billed on the next 1st, and this is what is billed next.
    expect(await foretold(begun)).toEqual(['renewal', '2026-03-01', 20 * 400 * 12]);
    const later = await site.world.bus.ask(GetOverview, {}, await site.as(begun));
    expect(later.nextInvoice).toMatchObject({ issuedOn: '2026-03-01', gross: 105_600 });
  });

  it('is charged on its first day, dated so also after an outage; what began before its import was billed before', async () => {
    await site.world.halt('contracts');
    const past = clock('2025-04-05');
    await site.world.replica('contracts');
    await site.world.replica('contracts');
    await past;
    expect([await charged(ahead), await charged(begun), await charged(moved)]).toEqual([[first], [], []]);
  });

  it('is charged on the first day that a later import gave it, for what that says', async () => {
    await clock('2025-05-02');
    expect(await charged(moved)).toEqual([['import', '2025-05-01T00:00:00', 10 * 400 * 12]]);
  });

  it('is charged once, also by a clock that went back and an import that plans it anew', async () => {
    await clock('2025-03-12');
    await site.importCustomers([annual(ahead, '2025-04-01', 30)]);
    await clock('2025-04-02');
    expect(await charged(ahead)).toEqual([first]);
  });

  it('is followed by its renewals', async () => {
    expect(await foretold(ahead)).toEqual(['renewal', '2026-04-01', 30 * 400 * 12]);
    await clock('2026-04-01');
    expect(await charged(ahead)).toEqual([first, ['renewal', '2026-04-01T00:00:00', 30 * 400 * 12]]);
    expect(await charged(begun)).toEqual([['renewal', '2026-03-01T00:00:00', 20 * 400 * 12]]);
  });
});
