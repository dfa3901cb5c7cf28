import { ContractChanged, ContractRenewalAnnounced } from '@csite/protocol';
import { ContractsWorld, numbers } from '../test/contracts.world';
import { sampleCustomers } from '../test/sample-market';

describe('a clock that went back', () => {
  let site: ContractsWorld;
  beforeAll(async () => {
    site = await ContractsWorld.start('2025-12-10T10:00:00+09:00');
  });
  afterAll(() => site.stop());

  it('renews no contract for the same term again, also when an import plans it anew', async () => {
    await site.world.clock.set('2026-01-05T10:00:00+09:00');
    await site.world.clock.set('2025-12-15T10:00:00+09:00');
    const moved = sampleCustomers().map((line) => line.replaceAll(/"subdomain": "minato([^"]*)"/g, '"subdomain": "moved$1"'));
    expect(await site.importCustomers(moved)).toMatchObject({ changed: 1 });
    await site.world.clock.set('2027-01-05T10:00:00+09:00');
    await site.world.settled();

    const { contractId } = await site.contract(await site.as(numbers.annual));
    const renewals = (await site.world.events(ContractChanged.subject))
      .filter(({ aggregateId }) => aggregateId === contractId)
      .map(({ data }) => data['change'] as { kind: string; effectiveOn: string })
      .filter(({ kind }) => kind === 'renewal');
    expect(renewals.map(({ effectiveOn }) => effectiveOn)).toEqual(['2026-01-01', '2027-01-01']);
  });

  it('sends no notice of a renewal twice, and the next one when its day comes', async () => {
    const owner = await site.as(numbers.annual);
    const { contractId } = await site.contract(owner);
    const sent = async (): Promise<unknown[]> =>
      (await site.world.events(ContractRenewalAnnounced.subject))
        .filter(({ aggregateId, data }) => aggregateId === contractId && data['renewsOn'] === '2028-01-01')
        .map(({ data }) => data['daysBeforeClose']);
    await site.world.clock.set('2027-11-21T00:00:00+09:00');
    await site.world.settled();
    expect(await sent()).toEqual([60, 30]);

    await site.world.clock.set('2027-10-01T00:00:00+09:00');
    const back = sampleCustomers().map((line) => line.replaceAll(/"subdomain": "minato([^"]*)"/g, '"subdomain": "back$1"'));
    expect(await site.importCustomers(back)).toMatchObject({ changed: 1 });
    await site.world.clock.set('2027-12-14T00:00:00+09:00');
    await site.world.settled();
    expect(await sent()).toEqual([60, 30, 7]);
  });
});
