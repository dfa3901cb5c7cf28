import { Failure } from '@csite/protocol';
import { sql as fragment } from 'kysely';
import { Line } from '../testbed/line';
import { ServiceTestbed } from '../testbed/service.testbed';
import { kysely } from './kysely';
import { Reads } from './reads';

const query = kysely<{ parcel: { id: string; address: string } }>();

describe('the reads of a service', () => {
  let testbed: ServiceTestbed;
  let line: Line;
  let reads: Reads;
  beforeAll(async () => {
    testbed = await ServiceTestbed.migrated();
    await testbed.sql(
      `insert into parcel (id, address) select gen_random_uuid(), 'address ' || n from generate_series(1, 100) n`,
    );
    line = await Line.to(testbed.url);
    reads = new Reads(line.url, testbed.log);
  });
  // Also after a failure: what waits would otherwise never end.
  afterEach(() => line.thaw());
  afterAll(async () => {
    await reads.close();
    await line.close();
    await testbed.stop();
  });

  const addressOf = (n: number): Promise<{ address: string }[]> =>
    reads.run(query.selectFrom('parcel').select('address').where('address', '=', `address ${n}`));
  const outcome = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'done',
      (error: unknown) => (error instanceof Failure ? error.code : String(error)),
    );

  it('gives each its own rows, however many are under way on the one connection', async () => {
    const rows = await Promise.all(Array.from({ length: 100 }, (_, n) => addressOf(n + 1)));
    expect(rows.map(([row]) => row?.address)).toEqual(Array.from({ length: 100 }, (_, n) => `address ${n + 1}`));
  });

  it('is sent at once, however long the ones before it take', async () => {
    await Promise.all([addressOf(1), addressOf(1)]); // both connections stand
    const slow = query.selectNoFrom(fragment<string>`pg_sleep(0.5)`.as('slept'));
    const asked = [reads.run(slow), reads.run(slow), addressOf(2), addressOf(3)];
    await new Promise((resolve) => setTimeout(resolve, 150));
    line.deafen();
    const outcomes = await Promise.all(asked.map((each) => outcome(each)));
    line.thaw();
    expect(outcomes).toEqual(['done', 'done', 'done', 'done']);
  });

  it('reads dates as on the wire, instants as Temporal, big integers as numbers', async () => {
    const values = query.selectNoFrom([
      fragment<string>`date '2025-04-01'`.as('day'),
      fragment<Temporal.Instant>`timestamptz '2025-03-20 23:59:59+09'`.as('instant'),
      fragment<number>`38500::bigint`.as('yen'),
    ]);
    const [row] = await reads.run(values);
    expect(row).toMatchObject({ day: '2025-04-01', yen: 38_500 });
    expect(row?.instant.toString()).toBe('2025-03-20T14:59:59Z');
  });

  it('does not write, and one that fails harms no other', async () => {
    const write = query.insertInto('parcel').values({ id: '01a203d8-8022-76ba-bbca-4ea9e81aafe9', address: 'x' });
    const [written, read] = await Promise.all([outcome(reads.run(write)), addressOf(1)]);
    expect(written).toContain('read-only transaction');
    expect(read).toHaveLength(1);
  });

  it('answers unavailable within the deadline while PostgreSQL is frozen, and heals', async () => {
    const start = performance.now();
    line.freeze();
    const outcomes = await Promise.all(Array.from({ length: 50 }, (_, n) => outcome(addressOf(n))));
    expect(new Set(outcomes)).toEqual(new Set(['database.unavailable']));
    expect(performance.now() - start).toBeLessThan(2_900);
    line.thaw();
    expect(await outcome(addressOf(1))).toBe('done');
  });

  it('answers unavailable while PostgreSQL is away, and heals', async () => {
    await line.cut();
    expect(await outcome(addressOf(1))).toBe('database.unavailable');
    await line.mend();
    expect(await outcome(addressOf(1))).toBe('done');
  });
});
