import {
  type ApplicationState,
  ContractChanged,
  Failure,
  GetContractOn,
  type HistoryEntryView,
  ListApplications,
  ListContractHistory,
  WithdrawApplication,
} from '@csite/protocol';
import type { Outgoing } from '@csite/messaging';
import fc from 'fast-check';
import { ContractsWorld } from '../test/contracts.world';
import { customerLine, freshNumbers } from '../test/customer-line.builder';

/** What a customer, the vendor and time may do, in any order. */
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('apply' as const), users: fc.integer({ min: 3, max: 40 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 25 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('withdraw' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('import' as const), users: fc.integer({ min: 5, max: 40 }) }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** The facts that an application which stands in a state has told, in order. */
const told: Readonly<Partial<Record<ApplicationState, readonly string[]>>> = {
  scheduled: ['submitted 1', 'accepted 2'],
  applied: ['submitted 1', 'accepted 2', 'applied 3'],
  withdrawn: ['submitted 1', 'accepted 2', 'withdrawn 3'],
  // By an import that leaves nothing of what was asked for.
  rejected: ['submitted 1', 'accepted 2', 'rejected 3'],
};

describe('whatever happens to a contract', () => {
  let site: ContractsWorld;
  let now = Temporal.ZonedDateTime.from('2025-01-10T10:00:00+09:00[Asia/Tokyo]');
  const unused = freshNumbers(100, 5000);
  beforeAll(async () => {
    site = await ContractsWorld.start(now.toString({ timeZoneName: 'never' }));
    await site.world.replica('contracts');
  });
  afterAll(() => site.stop());

  /** What the rules refuse is refused; anything else that goes wrong is a fault. */
  const tolerating = async (work: Promise<unknown>): Promise<void> => {
    try {
      await work;
    } catch (error) {
      if (!(error instanceof Failure) || !['unprocessable', 'conflict'].includes(error.kind)) throw error;
    }
  };

  const line = (number: string, annual: boolean, users: number): string =>
    customerLine(number, ({ contracts: [contract] }) => {
      Object.assign(contract, { type: annual ? 'annual' : 'monthly', startedOn: '2024-04-01' });
      contract.lines = [
        { code: 'KNEOJST1MB001', quantity: users },
        { code: 'KAPPJST1MB001', quantity: users },
      ];
    });

  const take = async (number: string, annual: boolean, who: Outgoing, what: Step): Promise<unknown> => {
    if (what.do === 'wait') {
      now = now.add({ days: what.days });
      return site.world.clock.set(now.toString({ timeZoneName: 'never' }));
    }
    if (what.do === 'import') return site.importCustomers([line(number, annual, what.users)]);
    const { openApplications } = await site.contract(who);
    const [open] = openApplications;
    if (what.do === 'withdraw')
      return open && tolerating(site.world.bus.ask(WithdrawApplication, { applicationId: open.applicationId }, who));
    const quote = site.quote(what.users, who);
    return tolerating(quote.then(({ quoteId }) => site.submit(quoteId, who, { replaces: open?.applicationId })));
  };

  const historyOf = async (who: Outgoing): Promise<HistoryEntryView[]> =>
    (await site.world.bus.ask(ListContractHistory, { product: 'neo', limit: 100 }, who)).items.toReversed();

  /** Every day from the first entry until today, and who was right about it. */
  const expectEveryDay = async (history: readonly HistoryEntryView[], who: Outgoing): Promise<void> => {
    const [begun, ended] = [Temporal.PlainDate.from(history[0]?.effectiveOn ?? ''), now.toPlainDate()];
    const days = Array.from({ length: begun.until(ended).days + 1 }, (_, index) => begun.add({ days: index }).toString());
    const answers = await Promise.all(days.map((on) => site.world.bus.ask(GetContractOn, { product: 'neo', on }, who)));
    const replayed = days.map((day) => history.findLast(({ effectiveOn }) => effectiveOn <= day));
    expect(answers.map(({ on, historyId, state }) => ({ on, historyId, state }))).toEqual(
      replayed.map((entry, index) => ({ on: days[index], historyId: entry?.historyId, state: entry?.after })),
    );
  };

  it('its history replays to what it is, and every change is told once, in order, and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.boolean(), fc.array(step, { minLength: 6, maxLength: 14 }), async (annual, steps) => {
        const number = unused.shift() ?? '';
        await site.importCustomers([line(number, annual, 20)]);
        const who = await site.as(number);
        for (const what of steps) await take(number, annual, who, what);
        await site.world.settled();

        const [history, contract] = [await historyOf(who), await site.contract(who)];
        expect(history.map(({ before }) => before?.users)).toEqual([
          undefined,
          ...history.slice(0, -1).map(({ after }) => after.users),
        ]);
        await expectEveryDay(history, who);
        expect(history.at(-1)?.after).toMatchObject({ users: contract.users, perPeriod: contract.perPeriod });
        expect(contract.lines.map(({ quantity }) => quantity)).toEqual([contract.users, contract.users]);
        expect(contract.users).toBeGreaterThanOrEqual(5);

        await site.world.settled();
        const changes = (await site.world.events(ContractChanged.subject)).filter(
          ({ aggregateId }) => aggregateId === contract.contractId,
        );
        expect(changes.map(({ version }) => version)).toEqual(history.map((_, index) => index + 1));
        expect(contract.version).toBe(history.length);
        expect(changes.map(({ data }) => (data['change'] as { applicationId?: string }).applicationId)).toEqual(
          history.map(({ applicationId }) => applicationId),
        );

        const { items } = await site.world.bus.ask(ListApplications, { limit: 100 }, who);
        const facts = await site.world.events('evt.contracts.application.*.v1');
        for (const { applicationId, state } of items)
          expect(
            facts
              .filter(({ aggregateId }) => aggregateId === applicationId)
              .map(({ subject, version }) => `${subject.split('.')[3] ?? ''} ${version}`),
          ).toEqual(told[state]);
        const applied = items.filter(({ state }) => state === 'applied').map(({ applicationId }) => applicationId);
        expect(history.flatMap(({ applicationId }) => applicationId ?? []).sort()).toEqual(applied.sort());
      }),
      {
        numRuns: 8,
        endOnFailure: true,
        // An import says what an application has made already.
        examples: [
          [
            false,
            [
              { do: 'apply', users: 8 },
              { do: 'import', users: 5 },
              { do: 'wait', days: 22 },
            ],
          ],
          [
            true,
            [
              { do: 'apply', users: 28 },
              { do: 'import', users: 28 },
              { do: 'import', users: 25 },
            ],
          ],
        ],
      },
    );
  });
});
