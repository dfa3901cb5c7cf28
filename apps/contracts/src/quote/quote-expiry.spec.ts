import { ContractsWorld, numbers } from '../test/contracts.world';

describe('a quote', () => {
  let site: ContractsWorld;
  beforeAll(async () => {
    site = await ContractsWorld.start('2025-03-10T10:00:00+09:00');
  });
  afterAll(() => site.stop());

  const kept = async (): Promise<string[]> =>
    (await site.world.sql<{ quote_id: string }>('contracts', 'select quote_id from quote order by quote_id')).map(
      ({ quote_id }) => quote_id,
    );

  it('that nobody used is forgotten 90 days after it expired, one by one; what was applied for stays', async () => {
    const owner = await site.as(numbers.monthly);
    const first = await site.quote(60, owner);
    const { quoteId: used } = await site.apply(55, owner);
    await site.world.clock.set('2025-04-10T10:00:00+09:00');
    const later = await site.quote(70, owner);

    await site.world.clock.set('2025-06-08T10:29:00+09:00');
    await site.world.settled();
    expect(await kept()).toEqual([first.quoteId, used, later.quoteId]);
    await site.world.clock.set('2025-06-08T10:30:00+09:00');
    await site.world.settled();
    expect(await kept()).toEqual([used, later.quoteId]);
  });
});
