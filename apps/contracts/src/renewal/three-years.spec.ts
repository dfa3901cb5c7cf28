import {
  CustomerCharged,
  type CustomerChargedSnapshot,
  ListApplications,
  ListContractHistory,
  WithdrawApplication,
} from '@csite/protocol';
import type { Outgoing } from '@csite/messaging';
import { ContractsWorld, failureOf } from '../test/contracts.world';
import { customerLine } from '../test/customer-line.builder';
import { sampleCatalogue } from '../test/sample-market';
import { rowsOf } from '../test/three-years.rows';
import { type Actor, actors, type Deed, deeds, jumps, outages } from '../test/three-years.story';
import { months, table } from '../test/three-years.table';

const names = Object.keys(actors) as Actor[];
const BEGIN = '2023-11-01T09:00';
const END = '2026-11-01T00:00';

const lineOf = (who: Actor): string =>
  customerLine(actors[who].number, ({ contracts: [contract] }) =>
    Object.assign(contract, {
      type: actors[who].type,
      startedOn: '2023-11-01',
      lines: actors[who].lines.map(([code, quantity]) => ({ code, quantity })),
      disk: { capacityGiB: 50, usedGiB: 3 },
    }),
  );

const firsts = Array.from({ length: 36 }, (_, index) => Temporal.PlainDate.from('2023-12-01').add({ months: index }));
const away = (at: string): boolean => [...outages, ...jumps].some(([from, until]) => from < at && at < until);
/** Month by month, but for the days of the outages. */
const moments = [...new Set([...firsts.map((day) => `${day.toString()}T00:00`), ...deeds.map(({ at }) => at), ...jumps.flat()])];

describe('three years of four customers', () => {
  let site: ContractsWorld;
  const people = new Map<Actor, Outgoing>();
  const customerIds = new Map<string, Actor>();

  const clock = (at: string): Promise<void> => site.world.clock.set(`${at}+09:00`);

  /** The service is stopped, days go by, and it starts again. */
  const outage = async (from: string, until: string): Promise<void> => {
    await clock(from);
    await site.world.halt('contracts');
    const moved = clock(until);
    await site.world.replica('contracts');
    await site.world.replica('contracts');
    await moved;
  };

  const act = async ({ who, asks, refused, withdraws }: Deed): Promise<void> => {
    const person = people.get(who) ?? {};
    const { items } = await site.world.bus.ask(ListApplications, { states: ['submitted', 'scheduled'] }, person);
    const open = withdraws && items[0]?.applicationId;
    if (withdraws === 'withdraws') await site.world.bus.ask(WithdrawApplication, { applicationId: open ?? '' }, person);
    if (!asks) return;
    const quote = site.quoteFor(asks, person);
    if (refused) expect((await failureOf(quote)).code).toBe(refused);
    else await site.submit((await quote).quoteId, person, { replaces: open });
  };

  beforeAll(async () => {
    site = await ContractsWorld.empty(`${BEGIN}+09:00`);
    await site.world.replica('contracts');
    const acceptance = { ...sampleCatalogue().policy.acceptance, terms: 'automatic' as const };
    // Invented: 12 % from April 2025.
    const taxed = '{"rate":"0.10","from":"2019-10-01","until":"2025-03-31"},{"rate":"0.12","from":"2025-04-01"}';
    await site.importCatalogue({ acceptance }, (json) => json.replace('{"rate":"0.10","from":"2019-10-01"}', taxed));
    await site.importCustomers(names.map(lineOf));
    for (const who of names) {
      people.set(who, await site.as(actors[who].number));
      customerIds.set(await site.customerId(actors[who].number), who);
    }
    const steps = [
      ...moments.filter((at) => !away(at)).map((at) => ({ at, run: () => clock(at) })),
      ...outages.map(([from, until]) => ({ at: from, run: () => outage(from, until) })),
    ];
    for (const { at, run } of steps.toSorted((a, b) => a.at.localeCompare(b.at))) {
      await run();
      for (const deed of deeds.filter((each) => each.at === at)) await act(deed);
    }
    await site.world.settled();
  }, 300_000);
  afterAll(() => site.stop());

  it('ends when it was to end', () => {
    expect(site.world.clock.now().toString()).toBe(Temporal.Instant.from(`${END}+09:00`).toString());
  });

  it('are told event by event, exactly as reckoned by hand, dated as they were due', async () => {
    const facts = (await site.world.events('evt.contracts.>')).filter(({ subject }) => subject !== CustomerCharged.subject);

    expect(rowsOf(facts, (customerId) => customerIds.get(customerId))).toEqual(table.split('\n'));
  });

  it('are charged month by month what was reckoned by hand, each month once, on its first', async () => {
    const facts = await site.world.events(CustomerCharged.subject);
    const told = facts.map(({ occurredAt, data }) => {
      const { customerId, month, revision, charges } = data as unknown as CustomerChargedSnapshot;
      const at = Temporal.Instant.from(occurredAt).toZonedDateTimeISO('Asia/Tokyo').toPlainDateTime().toString();
      const sum = charges.reduce((net, { amount }) => net + amount, 0);
      return [customerIds.get(customerId), month, revision, at, sum].join(' ');
    });
    const wanted = months.flatMap(({ who, from, until, net }) =>
      firsts
        .map((day) => day.toPlainYearMonth().toString())
        .filter((month) => from <= month && month <= until)
        .map((month) => [who, month, 1, `${month}-01T00:00:00`, net].join(' ')),
    );
    expect(told.toSorted()).toEqual(wanted.toSorted());
  });

  it.each(names)('leave a history of %s that replays to the present state', async (who) => {
    const person = people.get(who) ?? {};
    const { items } = await site.world.bus.ask(ListContractHistory, { product: 'neo', limit: 100 }, person);
    const contract = await site.contract(person);
    const [latest] = items;

    expect(latest?.after).toMatchObject({ users: contract.users, contractType: contract.contractType });
    expect(latest?.after.lines.map(({ code, quantity }) => [code, quantity])).toEqual(
      contract.lines.map(({ code, quantity }) => [code, quantity]),
    );
    const changes = table.split('\n').filter((row) => row.includes(`| ${who.padEnd(7)} | contract by`));
    expect(items).toHaveLength(changes.length);
  });
});
