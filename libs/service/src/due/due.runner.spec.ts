import { newId } from '@csite/values';
import { ManualClock } from '../clock/manual.clock';
import type { Database } from '../database/database';
import { aParcel, ServiceTestbed } from '../testbed/service.testbed';
import type { DueEffect, DueHandler } from './due';
import { DueRunner } from './due.runner';
import { DueWork } from './due-work';
import { ScheduledWork } from './scheduled-work';

const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);
const KIND = 'send-parcel';
/** Transactions that stand open while nothing is asked in them. */
const OPEN = `select count(*)::integer as count from pg_stat_activity
  where datname = current_database() and state = 'idle in transaction'`;

describe('due work', () => {
  let testbed: ServiceTestbed;
  let database: Database;
  const scheduled = new ScheduledWork();
  const due = new DueWork(scheduled);
  const clock = new ManualClock();
  const runners: DueRunner[] = [];
  beforeAll(async () => {
    testbed = await ServiceTestbed.migrated();
    database = testbed.database({ scheduled });
  });
  beforeEach(async () => {
    clock.move(at('2025-03-20T00:00:00Z'));
    await testbed.sql('delete from due_work');
  });
  afterEach(async () => {
    await Promise.all(runners.splice(0).map((runner) => runner.stop()));
  });
  afterAll(async () => {
    await database.close();
    await testbed.stop();
  });

  const replica = (work: DueHandler): DueRunner => {
    const runner = new DueRunner(database, clock, testbed.log);
    runners.push(runner);
    runner.start({ works: new Map([[KIND, work]]) });
    return runner;
  };
  const schedule = (subjectId: string, dueAt: string): Promise<void> =>
    database.transaction((em) => {
      due.schedule(em, { kind: KIND, subjectId, dueAt: at(dueAt) });
      return Promise.resolve();
    });
  const until = async (condition: () => boolean): Promise<void> => {
    for (let n = 0; n < 400 && !condition(); n += 1) await new Promise((resolve) => setTimeout(resolve, 25));
    expect(condition()).toBe(true);
  };

  it('is done once by one of two replicas, the earliest first, as of the instant it was due', async () => {
    const done: string[] = [];
    const days = Array.from({ length: 20 }, (_, n) => `2025-04-${String(20 - n).padStart(2, '0')}T00:00:00Z`);
    for (const day of days) await schedule(newId(), day);
    const work = (_: string, dueAt: Temporal.Instant): Promise<void> => Promise.resolve(void done.push(dueAt.toString()));
    const both = [replica(work), replica(work)];
    clock.move(at('2025-12-31T00:00:00Z'));
    for (const each of both) each.wake();
    await until(() => done.length >= 20);
    expect(done).toEqual([...days].reverse());
    expect(await both[0]?.pending()).toBe(0);
  });

  it('waits for its time, moves when scheduled again, goes when cancelled', async () => {
    const done: string[] = [];
    const [moved, cancelled] = [newId(), newId()];
    await schedule(moved, '2025-03-19T00:00:00Z');
    await schedule(moved, '2025-03-21T00:00:00Z');
    await schedule(cancelled, '2025-03-19T00:00:00Z');
    await database.transaction((em) => due.cancel(em, { kind: KIND, subjectId: cancelled }));
    const runner = replica((id) => Promise.resolve(void done.push(id)));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(done).toEqual([]);
    clock.move(at('2025-03-21T00:00:00Z'));
    runner.wake();
    await until(() => done.length === 1);
    expect(done).toEqual([moved]);
  });

  it('is tried again after a failure, which had no effect and is logged, and holds up nobody', async () => {
    const [bad, good] = [newId(), newId()];
    const done: string[] = [];
    let failures = 0;
    await schedule(bad, '2025-03-01T00:00:00Z');
    await schedule(good, '2025-03-02T00:00:00Z');
    replica((id) => {
      if (id === bad && (failures += 1) === 1) return Promise.reject(new Error('not today'));
      return Promise.resolve(void done.push(id));
    });
    await until(() => done.length === 2);
    expect(done).toEqual([good, bad]);
    expect(testbed.log.lines).toContain('due work failed and will be tried again');
  });

  it('of a replica that crashed is done by another once the lease has run out', async () => {
    const subject = newId();
    const done: string[] = [];
    await schedule(subject, '2025-03-01T00:00:00Z');
    await testbed.sql(`update due_work set claimed_by = gen_random_uuid(), claimed_until = now() + interval '1 second'`);
    replica((id) => Promise.resolve(void done.push(id)));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(done).toEqual([]);
    await until(() => done.length === 1);
  });

  it('can be cancelled while it is being done, by whom it would have to wait for: then it has no effect', async () => {
    const [cancelled, after] = [newId(), newId()];
    const before = testbed.log.lines.length;
    const done: string[] = [];
    await schedule(cancelled, '2025-03-01T00:00:00Z');
    await schedule(after, '2025-03-02T00:00:00Z');
    replica(async (id, _, em) => {
      em.persist(aParcel(em, id, id));
      if (id === cancelled) await database.transaction((other) => due.cancel(other, { kind: KIND, subjectId: id }));
      done.push(id);
    });
    await until(() => done.length === 2);
    expect(await testbed.sql('select id from parcel where id = $1', [cancelled])).toEqual([]);
    expect(testbed.log.lines.slice(before)).not.toContain('due work failed and will be tried again');
  });

  it('that calls somebody outside holds no transaction meanwhile, nor other calls up, and writes its answers once', async () => {
    const subjects = [newId(), newId(), newId()];
    for (const subject of subjects) await schedule(subject, '2025-03-01T00:00:00Z');
    let release: () => void = () => undefined;
    const all = new Promise<void>((resolve) => (release = resolve));
    const calling: string[] = [];
    const open: number[] = [];
    const runner = new DueRunner(database, clock, testbed.log);
    runners.push(runner);
    const call = async (id: string): Promise<DueEffect> => {
      if (calling.push(id) === subjects.length) release();
      await all;
      open.push((await testbed.sql<{ count: number }>(OPEN))[0]?.count ?? -1);
      return (em) => Promise.resolve(void em.persist(aParcel(em, id, id)));
    };
    runner.start({ calls: new Map([[KIND, call]]) });
    const written = (): Promise<unknown[]> => testbed.sql('select id from parcel where id = any($1)', [subjects]);
    for (let n = 0; n < 400 && (await written()).length < subjects.length; n += 1)
      await new Promise((resolve) => setTimeout(resolve, 25));
    expect([(await written()).length, open]).toEqual([subjects.length, [0, 0, 0]]);
    expect([...calling].sort()).toEqual([...subjects].sort());
  });

  it('cannot be scheduled outside a transaction of ours, where it would be lost', async () => {
    await database.transaction(async (em) => {
      const foreign = em.fork();
      expect(() => due.schedule(foreign, { kind: KIND, subjectId: newId(), dueAt: clock.now() })).toThrow('Database.transaction');
      await Promise.resolve();
    });
  });
});
