import type { Outgoing } from '@csite/messaging';
import {
  type CalendarFeedContent,
  type CalendarView,
  CreateCalendarFeed,
  GetCalendarFeed,
  ListCalendar,
  type ListCalendarRequest,
  ReadCalendarFeed,
  RevokeCalendarFeed,
  WithdrawApplication,
} from '@csite/protocol';
import { newId } from '@csite/values';
import { ContractsWorld, failureOf, numbers } from '../test/contracts.world';

const days = { from: '2025-03-01', to: '2026-04-01' };
const inShort = ({ items }: CalendarView): string[] => items.map(({ date, kind, product }) => `${date} ${kind} ${product}`);

describe('the change calendar of a customer', () => {
  let site: ContractsWorld;
  let monthly: Outgoing;
  let annual: Outgoing;
  beforeEach(async () => {
    site = await ContractsWorld.start('2025-03-10T10:00:00+09:00');
    [monthly, annual] = await Promise.all([site.as(numbers.monthly), site.as(numbers.annual)]);
  });
  afterEach(() => site.stop());

  const list = (who: Outgoing, request: Partial<ListCalendarRequest> = {}): Promise<CalendarView> =>
    site.world.bus.ask(ListCalendar, { ...days, ...request }, who);

  it('has the renewal of an annual contract, and who its products are', async () => {
    const calendar = await list(annual);
    expect(calendar.products.map(({ product }) => product)).toEqual(['neo', 'chatluck']);
    const renewals = inShort(calendar);
    expect(renewals.every((entry) => entry.endsWith('neo'))).toBe(true);
    expect(renewals).toEqual([
      expect.stringMatching(/renewal-window-opens/),
      expect.stringMatching(/renewal-window-closes/),
      expect.stringMatching(/ renewal /),
    ]);
  });

  it('has an application while it is open and once it is applied, not once it is withdrawn', async () => {
    const { applicationId } = await site.apply(45, monthly);
    expect(inShort(await list(monthly))).toEqual(['2025-03-20 withdraw-until neo', '2025-04-01 effective neo']);

    await site.world.bus.ask(WithdrawApplication, { applicationId }, { ...monthly, idempotencyKey: newId() });
    expect(inShort(await list(monthly))).toEqual([]);

    await site.apply(44, monthly);
    await site.world.clock.set('2025-04-01T00:00:00+09:00');
    const { items } = await list(monthly);
    expect(items).toMatchObject([{ date: '2025-04-01', kind: 'effective', state: 'applied', withdrawable: false }]);
  });

  it('is of the days and the product that are asked for', async () => {
    await site.apply(45, monthly);
    expect(inShort(await list(monthly, { from: '2025-03-21' }))).toEqual(['2025-04-01 effective neo']);
    expect(inShort(await list(annual, { product: 'chatluck' }))).toEqual([]);
    expect(inShort(await list(annual, { product: 'neo' }))).toHaveLength(3);
    expect(await failureOf(list(monthly, { product: 'chatluck' }))).toMatchObject({
      kind: 'not-found',
      code: 'contract.unknown',
    });
    expect(await failureOf(list(monthly, { to: '2026-04-02' }))).toMatchObject({
      kind: 'invalid',
      body: { fields: [{ path: 'to' }] },
    });
  });

  it('shows nothing of another customer', async () => {
    const { applicationId } = await site.apply(45, monthly);
    expect(JSON.stringify(await list(annual))).not.toContain(applicationId);
  });

  describe('at a secret address', () => {
    const read = (secret: string): Promise<CalendarFeedContent> => site.world.bus.ask(ReadCalendarFeed, { secret, ...days });
    const unknown = { kind: 'not-found', code: 'calendar-feed.unknown' };

    it('is read by whoever has the secret, until that is revoked', async () => {
      await site.apply(45, monthly);
      expect(await site.world.bus.ask(GetCalendarFeed, {}, monthly)).toEqual({ active: false });
      const { secret, createdAt } = await site.world.bus.ask(CreateCalendarFeed, {}, monthly);
      expect(secret).toMatch(/^[\w-]{43}$/);
      expect(await site.world.bus.ask(GetCalendarFeed, {}, monthly)).toEqual({ active: true, createdAt });
      expect(await read(secret)).toMatchObject(await list(monthly));

      await site.world.bus.ask(RevokeCalendarFeed, {}, monthly);
      expect(await failureOf(read(secret))).toMatchObject(unknown);
      await site.world.bus.ask(RevokeCalendarFeed, {}, monthly);
      expect(await site.world.bus.ask(GetCalendarFeed, {}, monthly)).toEqual({ active: false });
    });

    it('has one secret at a time, also when two are made at once, or one is made again under the same key', async () => {
      const who = { ...monthly, idempotencyKey: newId() };
      const make = async (): Promise<string> => (await site.world.bus.ask(CreateCalendarFeed, {}, who)).secret;
      const first = await make();
      const second = await make();
      expect(await failureOf(read(first))).toMatchObject(unknown);
      await read(second);
      const both = await Promise.allSettled((await Promise.all([make(), make()])).map(read));
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    });

    it('belongs to an account: the other person of the customer has one of their own', async () => {
      const viewerId = newId();
      const viewer = await site.world.as({
        role: 'viewer',
        customerId: await site.customerId(numbers.monthly),
        accountId: viewerId,
      });
      const [own, others] = await Promise.all([monthly, viewer].map((who) => site.world.bus.ask(CreateCalendarFeed, {}, who)));
      await site.world.bus.ask(RevokeCalendarFeed, {}, monthly);
      expect(await failureOf(read(own?.secret ?? ''))).toMatchObject(unknown);
      expect((await read(others?.secret ?? '')).accountId).toBe(viewerId);
    });

    it('leaves its secret nowhere in the database', async () => {
      const { secret } = await site.world.bus.ask(CreateCalendarFeed, {}, { ...monthly, idempotencyKey: newId() });
      const tables = await site.world.sql<{ text: string }>(
        'contracts',
        `select query_to_xml(format('select * from %I.%I', table_schema, table_name), true, false, '')::text as text
         from information_schema.tables where table_schema = 'public'`,
      );
      expect(tables.some(({ text }) => text.includes('secret_hash'))).toBe(true);
      expect(tables.filter(({ text }) => text.includes(secret))).toEqual([]);
    });

    it.each(['x', 'A'.repeat(43), "' or true --"])('is not opened by %j', async (secret) => {
      await site.world.bus.ask(CreateCalendarFeed, {}, monthly);
      expect(await failureOf(read(secret))).toMatchObject(unknown);
    });
  });
});
