import type { Outgoing } from '@csite/messaging';
import { GetApplication, ListContractHistory } from '@csite/protocol';
import { ContractsWorld, numbers } from '../test/contracts.world';
import { sampleCatalogue } from '../test/sample-market';

const toCard = { kind: 'terms', contractType: 'annual', paymentMethod: 'credit-card' } as const;

describe('another payment method of an annual contract', () => {
  let site: ContractsWorld;
  let owner: Outgoing;
  beforeAll(async () => {
    site = await ContractsWorld.start('2025-03-10T10:00:00+09:00');
    const { acceptance } = sampleCatalogue().policy;
    await site.importCatalogue({ acceptance: { ...acceptance, terms: 'automatic' } });
    owner = await site.as(numbers.annual);
  });
  afterAll(() => site.stop());

  it('is nothing that a session may ask for which was left open: who is there is asked first', async () => {
    const left = await site.as(numbers.annual, 'owner', { confirmedAt: site.world.clock.now().epochMilliseconds / 1000 - 601 });
    await expect(site.applyFor(toCard, left)).rejects.toMatchObject({ code: 'session.confirmation-required' });
  });

  it('counts from a charged addition before the renewal, and its application says so', async () => {
    const { applicationId, effectiveOn } = await site.applyFor(toCard, owner);
    expect(effectiveOn).toBe('2026-01-01');
    await site.apply((await site.contract(owner)).users + 5, owner);

    const application = await site.world.bus.ask(GetApplication, { applicationId }, owner);
    expect(application).toMatchObject({ state: 'applied', effectiveOn: '2025-03-10', firstBilledIn: '2025-03' });
    const [entry] = (await site.world.bus.ask(ListContractHistory, { product: 'neo' }, owner)).items;
    expect(entry).toMatchObject({ applicationId, effectiveOn: '2025-03-10', after: { paymentMethod: 'credit-card' } });
  });
});
