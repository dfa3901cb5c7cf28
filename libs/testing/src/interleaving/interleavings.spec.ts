import { Migration } from '@mikro-orm/migrations';
import { Client } from 'pg';
import { TestDatabase } from '../world/test-database';
import { type Duel, everyOrder } from './interleavings';
import { KeptRows } from './kept-rows';
import { Rival } from './rival';
import { StatementGate } from './statement.gate';

class Accounts extends Migration {
  override name = 'accounts';

  override up(): void {
    this.addSql(`create table account (id text primary key, yen integer not null)`);
    this.addSql(`insert into account values ('a', 100), ('b', 100)`);
  }
}

/** SQL of one transaction; what it needs to know it reads first. */
type Work = (client: Client) => Promise<void>;

describe('every order of two transactions', () => {
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
      const transaction = async (): Promise<void> => {
        await client.query('begin');
        try {
          await work(client);
          await client.query('commit');
        } catch (error) {
          await client.query('rollback');
          throw error;
        }
      };
      return new Rival(gate, transaction, (name) => rows.isBlocked(name));
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
  const adding =
    (yen: number, lock = ''): Work =>
    async (client) => {
      const { rows: found } = await client.query<{ yen: number }>(`select yen from account where id = 'a' ${lock}`);
      await client.query(`update account set yen = $1 where id = 'a'`, [(found[0]?.yen ?? 0) + yen]);
    };
  const touching =
    (...ids: readonly string[]): Work =>
    async (client) => {
      for (const id of ids) await client.query('update account set yen = yen + 1 where id = $1', [id]);
    };

  it('shows an update that was lost, and before which statement', async () => {
    const { orders, wrong } = await everyOrder(duel(adding(1), adding(10)));
    expect(orders).toBe(6);
    expect(wrong.map(({ order }) => order)).toEqual([
      `first stops at 2 before "update account set yen = $1 where id = 'a'", the other before ""`,
      `first stops at 3 before "commit", the other before ""`,
      `second stops at 2 before "update account set yen = $1 where id = 'a'", the other before ""`,
      `second stops at 3 before "commit", the other before ""`,
    ]);
    expect(wrong[0]).toMatchObject({ only: ['a 101'], missing: ['a 111'] });
  });

  it('has nothing to say of transactions that hold what they read', async () => {
    const { serial, orders, wrong } = await everyOrder(duel(adding(1, 'for update'), adding(10, 'for update')));
    expect([orders, wrong]).toEqual([6, []]);
    expect(serial[0]).toEqual({ answers: ['done', 'done'], rows: ['a 111', 'b 100'] });
  });

  it('shows two that lock each other out', async () => {
    const { wrong } = await everyOrder(duel(touching('a', 'b'), touching('b', 'a')));
    expect(wrong).not.toEqual([]);
    for (const { only } of wrong) expect(only).toEqual(expect.arrayContaining([expect.stringMatching('40P01')]));
  });

  it('with two interruptions has more orders', async () => {
    const { orders, wrong } = await everyOrder(duel(touching('a'), touching('b')), 2);
    expect([orders, wrong]).toEqual([12, []]);
  });
});
