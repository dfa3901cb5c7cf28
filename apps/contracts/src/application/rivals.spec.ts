import { type ApplicationState, type ApplicationView, Failure, GetApplication, WithdrawApplication } from '@csite/protocol';
import type { Outgoing } from '@csite/messaging';
import { newId } from '@csite/values';
import { ContractsWorld, failureOf } from '../test/contracts.world';
import { customerLine, freshNumbers } from '../test/customer-line.builder';

/** Everything at the same moment, at two replicas: one wins, the others are told why in a code they can act on. */
describe('rivals', () => {
  let site: ContractsWorld;
  let owners: Outgoing[];
  const some = freshNumbers(8);

  beforeEach(async () => {
    site = await ContractsWorld.start('2025-03-10T10:00:00+09:00');
    await site.world.replica('contracts');
    await site.importCatalogue({ reductionDeadlineDay: 'month-end' });
    await site.importCustomers(some.map((number) => customerLine(number)));
    owners = await Promise.all(some.map((number) => site.as(number)));
  });
  afterEach(() => site.stop());

  const withdraw = (applicationId: string, who: Outgoing): Promise<ApplicationView> =>
    site.world.bus.ask(WithdrawApplication, { applicationId }, { ...who, idempotencyKey: newId() });
  const stateOf = async (applicationId: string, who: Outgoing): Promise<ApplicationState> =>
    (await site.world.bus.ask(GetApplication, { applicationId }, who)).state;
  /** What each came to: the state it brought about, or the code it was refused with. */
  const outcomes = async (requests: readonly Promise<ApplicationView>[]): Promise<string[]> =>
    (
      await Promise.all(
        requests.map((request) =>
          request.then(
            ({ state }) => state,
            (error: unknown) => (error instanceof Failure ? error.code : String(error)),
          ),
        ),
      )
    ).sort();
  const factsOf = async (applicationId: string): Promise<string[]> =>
    (await site.world.events('evt.contracts.application.*.v1'))
      .filter((fact) => fact.aggregateId === applicationId)
      .map(({ subject }) => subject.split('.')[3] ?? '');

  it('that submit one quote: one application, the others are shown it', async () => {
    const [owner = {}] = owners;
    const { quoteId } = await site.quote(30, owner);

    expect(await outcomes([1, 2, 3, 4].map(() => site.submit(quoteId, owner)))).toEqual([
      'applied',
      ...Array<string>(3).fill('quote.used'),
    ]);
    expect(await site.contract(owner)).toMatchObject({ users: 30, version: 2 });
  });

  it('that submit reductions of one contract: one is open, the others may replace it', async () => {
    const [owner = {}] = owners;
    const quotes = [];
    for (const users of [10, 11, 12, 13]) quotes.push(await site.quote(users, owner));

    expect(await outcomes(quotes.map(({ quoteId }) => site.submit(quoteId, owner)))).toEqual([
      ...Array<string>(3).fill('application.open-exists'),
      'scheduled',
    ]);
    expect((await site.contract(owner)).openApplications).toHaveLength(1);
  });

  it('that replace one application: one does, it is withdrawn once', async () => {
    const [owner = {}] = owners;
    const first = await site.apply(15, owner);
    const quotes = [];
    for (const users of [10, 11, 12]) quotes.push(await site.quote(users, owner));
    const replaces = first.applicationId;

    expect(await outcomes(quotes.map(({ quoteId }) => site.submit(quoteId, owner, { replaces })))).toEqual([
      'application.not-replaceable',
      'application.not-replaceable',
      'scheduled',
    ]);
    await site.world.settled();
    expect(await factsOf(first.applicationId)).toEqual(['submitted', 'accepted', 'withdrawn']);
    expect((await site.contract(owner)).openApplications).toHaveLength(1);
  });

  it('that withdraw one application: it is withdrawn once', async () => {
    const [owner = {}] = owners;
    const { applicationId } = await site.apply(15, owner);

    expect(await outcomes([1, 2, 3, 4].map(() => withdraw(applicationId, owner)))).toEqual([
      ...Array<string>(3).fill('application.ended'),
      'withdrawn',
    ]);
    await site.world.settled();
    expect(await factsOf(applicationId)).toEqual(['submitted', 'accepted', 'withdrawn']);
  });

  it('that withdraw and replace one application: it ends once, and what replaces it stands or does not', async () => {
    const [owner = {}] = owners;
    const first = await site.apply(15, owner);
    const { quoteId } = await site.quote(12, owner);

    const [withdrawn, replaced] = await Promise.all([
      outcomes([withdraw(first.applicationId, owner)]),
      outcomes([site.submit(quoteId, owner, { replaces: first.applicationId })]),
    ]);
    expect([
      ['withdrawn', 'application.not-replaceable'],
      ['application.ended', 'scheduled'],
    ]).toContainEqual([...withdrawn, ...replaced]);
    expect(await stateOf(first.applicationId, owner)).toBe('withdrawn');
  });

  it('midnight and withdrawals, midnight and replacements: each contract is what its applications say', async () => {
    const open = await Promise.all(owners.map((owner) => site.apply(15, owner)));
    await site.world.clock.set('2025-03-31T23:59:59+09:00');
    const quotes = await Promise.all(owners.map((owner) => site.quote(30, owner)));
    const rival = (index: number): Promise<ApplicationView> => {
      const [owner = {}, first, quote] = [owners[index], open[index], quotes[index]];
      const applicationId = first?.applicationId ?? '';
      return index % 2 === 0
        ? withdraw(applicationId, owner)
        : site.submit(quote?.quoteId ?? '', owner, { replaces: applicationId });
    };

    const rivals = owners.map((_, index) => rival(index));
    const [said] = await Promise.all([outcomes(rivals), site.world.clock.set('2025-04-01T00:00:00+09:00')]);
    await site.world.settled();

    const sayable = [
      'withdrawn',
      'applied',
      'application.ended',
      'application.locked',
      'application.not-replaceable',
      'quote.stale',
    ];
    expect(said.filter((each) => !sayable.includes(each))).toEqual([]);
    for (const [index, owner] of owners.entries()) {
      const { applicationId = '' } = open[index] ?? {};
      const state = await stateOf(applicationId, owner);
      expect(await factsOf(applicationId)).toEqual(['submitted', 'accepted', state]);
      const { users, openApplications } = await site.contract(owner);
      const replaced = state === 'withdrawn' && index % 2 === 1;
      expect([state, users]).toEqual([state, state === 'applied' ? 15 : replaced ? 30 : 20]);
      expect(openApplications).toEqual([]);
    }
  });

  it('an import and applications of the same customers: all come through, none locks the other out', async () => {
    const grown = (more: number): string[] =>
      some.map((number) => customerLine(number, (line) => (line.contractor['tel'] = `045-000-000${more}`)));
    const quotes = await Promise.all(owners.map((owner) => site.quote(30, owner)));

    const [said, , ...imports] = await Promise.all([
      outcomes(quotes.map(({ quoteId }, index) => site.submit(quoteId, owners[index] ?? {}))),
      Promise.all(owners.map((owner) => site.quote(31, owner))),
      site.importCustomers(grown(1)),
      site.importCustomers(grown(2).reverse()),
    ]);

    expect(said).toEqual(Array<string>(8).fill('applied'));
    expect(imports.map(({ changed }) => changed)).toEqual([8, 8]);
    for (const owner of owners) expect((await site.contract(owner)).users).toBe(30);
  });

  it('imports of the same new customers in another order: one creates them, the other finds them', async () => {
    const lines = freshNumbers(250, 100).map((number) => customerLine(number));

    const counts = await Promise.all([site.importCustomers(lines), site.importCustomers([...lines].reverse())]);

    expect(counts.map(({ created }) => created).sort()).toEqual([0, 250]);
    expect(await failureOf(site.importCustomers(['oops']))).toMatchObject({ code: 'import.rejected' });
  });
});
