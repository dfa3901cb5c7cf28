import { setTimeout as pause } from 'node:timers/promises';
import { Migration } from '@mikro-orm/migrations';
import { Client } from 'pg';
import { TestDatabase } from '../world/test-database';
import { type Duel, type Ending, everyOrder } from './interleavings';
import { KeptRows } from './kept-rows';
import { Rival } from './rival';
import { StatementGate } from './statement.gate';
import { Steps } from './steps';
import type { Dependent, Walked } from './walk';

class Accounts extends Migration {
  override name = 'accounts';

  override up(): void {
    this.addSql(`create table account (id text primary key, yen integer not null)`);
    this.addSql(`insert into account values ('a', 100), ('b', 100)`);
  }
}

/** What a rival does by SQL; what it needs to know it reads first. */
type Work = (client: Client) => Promise<void>;

describe('all orders of two', () => {
  let database: TestDatabase;
  let rows: KeptRows;
  const gates: StatementGate[] = [];
  const clients: Client[] = [];

  beforeAll(async () => {
    database = await TestDatabase.create('accounts', [Accounts]);
    rows = await KeptRows.of(database.name);
    await rows.keep('begun');
    for (const name of ['one', 'two']) {
      const gate = await StatementGate.to(database.url, name);
      const client = new Client({ connectionString: gate.url });
      await client.connect();
      gates.push(gate);
      clients.push(client);
    }
  });
  afterAll(async () => {
    await Promise.all(clients.map((client) => client.end()));
    await Promise.all(gates.map((gate) => gate.close()));
    await rows.close();
    await database.drop();
  });

  const duel = (...works: readonly [Work, Work]): Duel => {
    const rival = (index: 0 | 1): Rival => {
      const [gate, client, work] = [gates[index], clients[index], works[index]];
      if (!gate || !client) throw new RangeError('not connected');
      return new Rival(
        gate,
        () => work(client),
        new Steps(rows.footprints),
        (name) => rows.isBlocked(name),
      );
    };
    return {
      rivals: async () => {
        await rows.restore('begun');
        return [rival(0), rival(1)];
      },
      ending: async (answers) => ({
        answers: answers.map((answer) => (answer.status === 'fulfilled' ? 'done' : (answer.reason as { code: string }).code)),
        rows: (await rows.rows<{ line: string }>(`select id || ' ' || yen as line from account order by 1`)).map(
          ({ line }) => line,
        ),
      }),
    };
  };
  const transaction =
    (work: Work): Work =>
    async (client) => {
      await client.query('begin');
      try {
        await work(client);
        await client.query('commit');
      } catch (error) {
        await client.query('rollback');
        throw error;
      }
    };
  const adding = (yen: number, lock = ''): Work =>
    transaction(async (client) => {
      const { rows: found } = await client.query<{ yen: number }>(`select yen from account where id = 'a' ${lock}`);
      await client.query(`update account set yen = $1 where id = 'a'`, [(found[0]?.yen ?? 0) + yen]);
    });
  const touching = (...ids: readonly string[]): Work =>
    transaction(async (client) => {
      for (const id of ids) await client.query('update account set yen = yen + 1 where id = $1', [id]);
    });
  /** Takes all that is in it, and brings it back. */
  const borrowing: Work = async (client) => {
    await client.query(`update account set yen = 0 where id = 'a'`);
    await client.query(`update account set yen = 100 where id = 'a'`);
  };
  /** Gives b a yen when a, full a moment ago, is empty: neither before the loan nor after, nor ever during the whole of it. */
  const consoling: Work = async (client) => {
    const { rows: found } = await client.query<{ yen: number }>(`select yen from account where id = 'a'`);
    if (found[0]?.yen !== 100) return;
    await client.query(`update account set yen = yen + 1 where id = 'b' and (select yen from account where id = 'a') = 0`);
  };

  const everything: Dependent = () => true;
  const endings = async (works: readonly [Work, Work], dependent?: Dependent): Promise<ReadonlySet<string>> => {
    const found = new Set<string>();
    await everyOrder(duel(...works), {
      ended: ({ answers, rows: lines }) => found.add([...answers, ...lines].join(', ')),
      ...(dependent && { dependent }),
    });
    return found;
  };

  it('take nobody to wait who waits at another database under the same name', async () => {
    const other = await TestDatabase.create('accounts', [Accounts]);
    const there = await KeptRows.of(other.name);
    const [holder, waiting] = [0, 1].map(() => new Client({ connectionString: other.url, application_name: 'one' }));
    if (!holder || !waiting) throw new RangeError('two clients');
    await Promise.all([holder.connect(), waiting.connect()]);
    await holder.query('begin; lock table account');
    const waited = waiting.query('begin; lock table account');
    while (!(await there.isBlocked('one'))) await pause(5);
    const isBlockedHere = await rows.isBlocked('one');
    await holder.end();
    await waited;
    await Promise.all([waiting.end(), there.close()]);
    await other.drop();
    expect(isBlockedHere).toBe(false);
  });

  it('show an update that was lost, and by which turns', async () => {
    const { orders, wrong } = await everyOrder(duel(adding(1), adding(10)));
    expect(orders).toBe(6);
    expect(wrong).toHaveLength(4);
    expect(wrong).toContainEqual({
      order: `first 1 to "select yen from account where id = 'a' "; second 3 to "commit"; ` + `first 2 to "commit"`,
      only: ['a 101'],
      missing: ['a 111'],
    });
    expect(wrong.filter(({ order }) => order.includes('waiting'))).toHaveLength(2);
  });

  it('have nothing to say of transactions that hold what they read', async () => {
    const verdict = await everyOrder(duel(adding(1, 'for update'), adding(10, 'for update')));
    expect(verdict).toMatchObject({ orders: 6, wrong: [], steps: [3, 3], waits: 4, isCut: false });
    expect(verdict.serial[0]).toEqual({ answers: ['done', 'done'], rows: ['a 111', 'b 100'] });
  });

  it('show two that lock each other out', async () => {
    const { wrong } = await everyOrder(duel(touching('a', 'b'), touching('b', 'a')));
    expect(wrong).not.toEqual([]);
    for (const { only } of wrong) expect(only).toEqual(expect.arrayContaining([expect.stringMatching('40P01')]));
  });

  it('show what no single interruption does', async () => {
    const ofTurns = new Map<number, Set<string>>();
    const ended = ({ rows: lines }: Ending, { points }: Walked): void => {
      const turns = points.filter(({ who }, index) => who !== points[index + 1]?.who).length;
      ofTurns.set(turns, (ofTurns.get(turns) ?? new Set()).add(lines.join(', ')));
    };
    const { wrong } = await everyOrder(duel(consoling, borrowing), { ended, dependent: everything });
    expect(wrong).not.toEqual([]);
    // One rival interrupted by the other makes three turns.
    expect(Object.fromEntries(ofTurns)).toEqual({
      2: new Set(['a 100, b 100']),
      3: new Set(['a 100, b 100']),
      4: new Set(['a 100, b 101']),
    });
    expect((await everyOrder(duel(consoling, borrowing))).wrong).toMatchObject([{ only: ['b 101'], missing: ['b 100'] }]);
  });

  it.each<[string, readonly [Work, Work]]>([
    ['read and then write', [adding(1), adding(10)]],
    ['lock what they read', [adding(1, 'for update'), adding(10, 'for update')]],
    ['write different rows', [touching('a'), touching('b')]],
    ['write both rows', [touching('a', 'b'), touching('a', 'b')]],
    ['lock each other out', [touching('a', 'b'), touching('b', 'a')]],
    ['look and write in turns', [consoling, borrowing]],
    ['look in a transaction and write in turns', [transaction(consoling), borrowing]],
  ])('come to the same with those left out that differ by neighbours that commute: two that %s', async (_what, works) => {
    expect(await endings(works)).toEqual(await endings(works, everything));
  });

  it('are as many as there are ways to mix the steps, with none left out', async () => {
    const looking: Work = async (client) => {
      for (const id of ['a', 'b', 'a']) await client.query('select yen from account where id = $1', [id]);
    };
    expect((await everyOrder(duel(looking, looking), { dependent: everything })).orders).toBe(20);
    expect(await everyOrder(duel(looking, looking))).toMatchObject({ orders: 1, steps: [3, 3], wrong: [] });
  });

  it('can be told to end early, and say so', async () => {
    expect(await everyOrder(duel(adding(1), adding(10)), { atMost: 2 })).toMatchObject({ orders: 2, isCut: true });
  });
});
