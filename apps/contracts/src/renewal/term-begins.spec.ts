import { ContractChanged, ListContractHistory, PreviewCharges } from '@csite/protocol';
import type { Outgoing } from '@csite/messaging';
import { ContractsWorld, failureOf, numbers } from '../test/contracts.world';
import { sampleCatalogue } from '../test/sample-market';

const toAnnual = { kind: 'terms', contractType: 'annual', paymentMethod: 'bank-transfer' } as const;

/** The sample's monthly customer has 50 users of NEO (400) and AppSuite (300). */
describe('the day on which a monthly contract becomes annual', () => {
  let site: ContractsWorld;
  let owner: Outgoing;
  beforeEach(async () => {
    site = await ContractsWorld.start('2025-03-10T10:00:00+09:00');
    const { acceptance } = sampleCatalogue().policy;
    await site.importCatalogue({ acceptance: { ...acceptance, terms: 'automatic' } });
    owner = await site.as(numbers.monthly);
  });
  afterEach(() => site.stop());

  const charged = async (): Promise<unknown[]> => {
    const { contractId } = await site.contract(owner);
    return (await site.world.events(ContractChanged.subject))
      .filter(({ aggregateId }) => aggregateId === contractId)
      .slice(1)
      .map(({ data }) => {
        const { change, charges } = data as unknown as { change: { kind: string }; charges: { amount: number }[] };
        return [change.kind, charges.reduce((sum, { amount }) => sum + amount, 0)];
      });
  };

  it.each(['terms first', 'terms last'])(
    'is charged for what is held then, in whatever order it was applied for: %s',
    async (order) => {
      const both = [() => site.applyFor(toAnnual, owner), () => site.apply(45, owner)];
      for (const apply of order === 'terms first' ? both : both.reverse()) await apply();
      const { charges, terms } = await site.world.bus.ask(PreviewCharges, {}, owner);
      expect(charges).toEqual([]);
      expect(terms).toMatchObject([
        { chargedOn: '2025-04-01', reason: 'terms', charges: [{ amount: 45 * 400 * 12 }, { amount: 45 * 300 * 12 }] },
      ]);
      await site.world.clock.set('2025-04-02T00:00:00+09:00');

      expect(await charged()).toEqual([
        ['users', 0],
        ['terms', 45 * 700 * 12],
      ]);
      const { items } = await site.world.bus.ask(ListContractHistory, { product: 'neo' }, owner);
      expect(items.map(({ kind, after }) => [kind, after.perPeriod?.net])).toEqual([
        ['terms', 45 * 700 * 12],
        ['users', 45 * 700],
        ['import', 50 * 700],
      ]);
    },
  );

  it('is the last on which it can be reduced until its renewal', async () => {
    await site.applyFor(toAnnual, owner);
    await site.world.clock.set('2025-03-21T00:00:00+09:00');

    expect((await failureOf(site.quote(45, owner))).code).toBe('reduction.in-term');
    const { actions } = await site.contract(owner);
    expect(actions.find(({ kind, direction }) => kind === 'users' && direction === 'reduction')?.reason?.code).toBe(
      'reduction.in-term',
    );
  });
});
