import { forEveryCustomer } from '@csite/messaging';
import { unaudited } from '@csite/protocol';
import { anOperator, anOwner, AuditedTestbed, suzuki, tanaka } from '../testbed/audited.testbed';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { AuditEntry } from './audit-entry';
import { AuditReader } from './audit.reader';
import { Reads } from '../database/reads';

const roleChanged = {
  act: 'account.role-changed',
  subject: { id: '7', name: '港 花子' },
  before: { role: 'viewer' },
  after: { role: 'owner' },
} as const;

/** What an order does that puts down one entry and no more. */
const puts =
  (audited: AuditedTestbed, entry: AuditEntry) =>
  (em: EntityManager): Promise<void> => {
    audited.audit.record(em, entry);
    return Promise.resolve();
  };

describe('the audit trail', () => {
  let audited: AuditedTestbed;
  let reads: Reads;
  beforeAll(async () => {
    audited = await AuditedTestbed.start();
    reads = new Reads(audited.testbed.url, audited.testbed.log);
  });
  beforeEach(() => audited.testbed.sql('truncate audit_entry'));
  afterAll(async () => {
    await reads.close();
    await audited.stop();
  });

  const recordRole = (caller = anOwner()): Promise<void> =>
    audited.ask(caller, ['account.role-changed'], (call) => audited.database.command(call, puts(audited, roleChanged)));
  const entries = (): Promise<object[]> => audited.testbed.sql('select * from audit_entry order by entry_id');
  const list: AuditReader['list'] = (request) => new AuditReader(reads).list(request);

  it('says who did it, where from, when, and what was before and after', async () => {
    await recordRole();
    const [entry] = (await audited.ask(anOwner(), [], () => list({}))).items;
    expect(entry).toMatchObject({
      ...roleChanged,
      by: { kind: 'account', name: '鈴木 一郎', email: 'ichiro@suzuki.example' },
      customerId: suzuki,
      clientAddress: '192.0.2.1',
      userAgent: 'Mozilla/5.0',
    });
    const instant = (text = ''): number => Temporal.Instant.from(text).epochMilliseconds;
    expect(instant(entry?.occurredAt)).toBe(audited.clock.now().epochMilliseconds);
    expect(Date.now() - instant(entry?.recordedAt)).toBeLessThan(600_000);
  });

  it.each([
    ['an operator', anOperator(), { actor_kind: 'operator', actor_name: '担当 花子', customer_id: suzuki }],
    ['somebody who has not logged in', undefined, { actor_kind: 'visitor', actor_name: null, customer_id: suzuki }],
  ])('knows %s', async (_who, caller, expected) => {
    await audited.ask(caller, [], (call) =>
      audited.database.command(call, puts(audited, { ...roleChanged, customerId: suzuki })),
    );
    expect(await entries()).toMatchObject([expected]);
  });

  it('knows csite itself, where nobody asked', async () => {
    await forEveryCustomer(() => audited.database.transaction(puts(audited, roleChanged)));
    expect(await entries()).toMatchObject([{ actor_kind: 'system', client_address: null, customer_id: null }]);
  });

  it('has no entry of what did not happen', async () => {
    const failing = audited.ask(anOwner(), [], (call) =>
      audited.database.command(call, (em) => {
        audited.audit.record(em, roleChanged);
        return Promise.reject(new Error('no'));
      }),
    );
    await expect(failing).rejects.toThrow('no');
    expect(await entries()).toEqual([]);
  });

  it('lets no order take effect that has to be audited and was not', async () => {
    const order = (id: string, work: () => void = () => undefined): Promise<unknown> =>
      audited.ask(anOwner(), ['account.role-changed'], (call) =>
        audited.database.command({ ...call, idempotencyKey: id }, async (em) => {
          await em.execute('insert into parcel (id, address) values (gen_random_uuid(), ?)', [id]);
          work();
          return {};
        }),
      );
    await expect(order('forgotten')).rejects.toThrow(
      'rpc.parcels.parcel.send ends without an entry in the audit trail (account.role-changed)',
    );
    expect(await audited.testbed.sql(`select 1 from parcel where address = 'forgotten'`)).toEqual([]);
  });

  it.each([
    ['one that says it changed nothing', ['account.role-changed'] as const],
    ['one that is declared to leave no entry', unaudited('A preview.')],
  ])('asks nothing of %s', async (what, audit) => {
    const done = audited.ask(anOwner(), audit, (call) =>
      audited.database.command(call, (em) => {
        if (what.includes('nothing')) audited.audit.unchanged(em);
        return Promise.resolve({});
      }),
    );
    await expect(done).resolves.toEqual({});
    expect(await entries()).toEqual([]);
  });

  it('shows an owner the entries of that customer alone, an operator those of all', async () => {
    await recordRole(anOwner(suzuki));
    await recordRole(anOwner(tanaka));
    const seen = await audited.ask(anOwner(suzuki), [], () => list({}));
    expect(seen.items.map(({ customerId }) => customerId)).toEqual([suzuki]);
    const all = await audited.ask(anOperator(), [], () => list({}));
    expect(all.items.map(({ customerId }) => customerId)).toEqual([tanaka, suzuki]);
    const one = await audited.ask(anOperator(), [], () => list({ customerId: suzuki }));
    expect(one.items).toHaveLength(1);
  });

  it('shows an operator several acts of all customers as one list, however often one is named, page by page', async () => {
    const acts = ['account.removed', 'account.role-changed', 'account.role-changed'] as const;
    for (const who of [suzuki, tanaka, suzuki]) await recordRole(anOwner(who));
    const ask = (page: object): ReturnType<typeof list> =>
      audited.ask(anOperator(), [], () => list({ acts: [...acts], limit: 2, ...page }));
    const first = await ask({});
    const rest = await ask({ cursor: first.nextCursor ?? '' });
    const found = [...first.items, ...rest.items];
    expect(found.map(({ customerId }) => customerId)).toEqual([suzuki, tanaka, suzuki]);
    expect(rest.nextCursor).toBeUndefined();
    expect((await ask({ acts: ['account.removed', 'account.frozen'] })).items).toEqual([]);
  });

  it.each([
    [{ acts: ['account.role-changed' as const] }, 1],
    [{ acts: ['account.removed' as const] }, 0],
    [{ acts: [] }, 0],
    [{ person: '鈴木' }, 1],
    [{ person: 'ICHIRO@' }, 1],
    [{ person: '花子' }, 1],
    [{ person: '%' }, 0],
    [{ person: '田中' }, 0],
    [{ from: '2025-04-01', to: '2025-04-01' }, 1],
    [{ from: '2025-04-02' }, 0],
    [{ to: '2025-03-31' }, 0],
  ])('is narrowed by %j', async (filter, found) => {
    audited.clock.move(Temporal.Instant.from('2025-03-31T15:00:00Z'));
    await recordRole();
    expect((await audited.ask(anOwner(), [], () => list({ ...filter, customerId: suzuki }))).items).toHaveLength(found);
    expect((await audited.ask(anOperator(), [], () => list(filter))).items).toHaveLength(found);
  });

  it('shows an operator what a person did, of all customers, narrowed and page by page', async () => {
    audited.clock.move(Temporal.Instant.from('2025-03-31T15:00:00Z'));
    for (const who of [suzuki, tanaka, suzuki]) await recordRole(anOwner(who));
    const ask = (filter: object): ReturnType<typeof list> =>
      audited.ask(anOperator(), [], () => list({ person: '鈴木', ...filter }));
    const first = await ask({ limit: 2 });
    const rest = await ask({ limit: 2, cursor: first.nextCursor ?? '' });
    expect([...first.items, ...rest.items].map(({ customerId }) => customerId)).toEqual([suzuki, tanaka, suzuki]);
    expect(rest.nextCursor).toBeUndefined();
    const count = async (filter: object): Promise<number> => (await ask(filter)).items.length;
    expect(await count({ from: '2025-04-01', to: '2025-04-01', acts: ['account.role-changed', 'account.removed'] })).toBe(3);
    expect(await count({ from: '2025-04-02' })).toBe(0);
    expect(await count({ to: '2025-03-31' })).toBe(0);
    expect(await count({ acts: ['account.removed'] })).toBe(0);
    expect(await count({ person: 'I' })).toBe(3);
    expect(await count({ customerId: tanaka })).toBe(1);
  });

  it('is read page by page, the last entry first', async () => {
    for (let n = 0; n < 3; n += 1) await recordRole();
    const first = await audited.ask(anOwner(), [], () => list({ limit: 2 }));
    const rest = await audited.ask(anOwner(), [], () => list({ limit: 2, cursor: first.nextCursor ?? '' }));
    const ids = [...first.items, ...rest.items].map(({ entryId }) => entryId);
    expect(ids).toEqual([...ids].sort().reverse());
    expect(new Set(ids).size).toBe(3);
    expect(rest.nextCursor).toBeUndefined();
  });

  it.each([
    [{ cursor: 'x' }, 'cursor.invalid'],
    [{ from: '2025-04-02', to: '2025-04-01' }, 'period.reversed'],
  ])('refuses %j', async (request, code) => {
    await expect(audited.ask(anOwner(), [], () => list(request))).rejects.toMatchObject({ code });
  });
});
