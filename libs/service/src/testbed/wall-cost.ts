import { forCustomer } from '@csite/messaging';
import { newId } from '@csite/values';
import { Migration } from '@mikro-orm/migrations';
import { CompiledQuery } from 'kysely';
import { Reads } from '../database/reads';
import { parcelMigrations, ServiceTestbed } from './service.testbed';

const CUSTOMERS = 200;
/** Of each customer: what a list shows. */
const ROWS = 20;
const READERS = 32;
/** Many short ones: a moment in which others work spoils few of them. */
const ROUNDS = 41;

class BillMigration extends Migration {
  override name = '0200-bill';

  override up(): void {
    for (const [table, owner] of [
      ['walled_bill', 'customer_id'],
      // Named otherwise, so that no wall is put before it.
      ['open_bill', 'owner_id'],
    ] as const) {
      this.addSql(`create table ${table} (bill_id uuid primary key, ${owner} uuid not null, text text not null)`);
      this.addSql(`create index on ${table} (${owner})`);
    }
  }
}

const OPEN = 'select bill_id, text from open_bill where owner_id = $1';
const WALLED = 'select bill_id, text from walled_bill where customer_id = $1';
/** How many reads in a row are of one customer: with each change of customer the wall is told. */
export const patterns = [1, 50] as const;
export type Pattern = (typeof patterns)[number];

/** Microseconds of a read. */
export interface Cost {
  readonly open: number;
  readonly walled: number;
}

/** What row-level security costs a read of some rows by an index: the middle one of the rounds. */
export class WallCost {
  private constructor(
    private readonly testbed: ServiceTestbed,
    private readonly reads: Reads,
    private readonly customers: readonly string[],
  ) {}

  static async start(): Promise<WallCost> {
    const testbed = await ServiceTestbed.migrated([...parcelMigrations, BillMigration]);
    const customers = Array.from({ length: CUSTOMERS }, newId);
    for (const table of ['walled_bill', 'open_bill'])
      await testbed.sql(
        `insert into ${table} select gen_random_uuid(), id, repeat('x', 100) from unnest($1::uuid[]) id, generate_series(1, ${ROWS})`,
        [customers],
      );
    await testbed.sql('analyze');
    return new WallCost(testbed, new Reads(testbed.url, testbed.log), customers);
  }

  /** In turns, so that a slow moment of the machine meets all alike. @param reads of each way in each round */
  async measure(inARow: Pattern, reads: number): Promise<Cost> {
    const [open, walled]: [number[], number[]] = [[], []];
    for (const sql of [OPEN, WALLED]) await this.round(sql, inARow, reads);
    for (let round = 0; round < ROUNDS; round += 1) {
      open.push(await this.round(OPEN, inARow, reads));
      walled.push(await this.round(WALLED, inARow, reads));
    }
    return { open: middle(open), walled: middle(walled) };
  }

  async stop(): Promise<void> {
    await this.reads.close();
    await this.testbed.stop();
  }

  private async round(sql: string, inARow: Pattern, reads: number): Promise<number> {
    let left = reads;
    const reader = async (at: number): Promise<void> => {
      for (let count = 0; (left -= 1) >= 0; count += 1) {
        const customer = this.customers[(at * 7 + Math.floor(count / inARow)) % CUSTOMERS] ?? '';
        await this.read(sql, customer);
      }
    };
    const begun = performance.now();
    // One reader stands for the fifty in a row: of many at once, each read would follow another reader's.
    await Promise.all(Array.from({ length: READERS }, (_, index) => reader(inARow > 1 ? 0 : index)));
    return ((performance.now() - begun) * 1_000) / reads;
  }

  /** @throws Error where a row is missing: then it is no figure of what was to be measured */
  private async read(sql: string, customer: string): Promise<void> {
    const rows = await forCustomer(customer, () => this.reads.run(CompiledQuery.raw(sql, [customer])));
    if (rows.length !== ROWS) throw new Error(`${rows.length} rows in place of ${ROWS}: ${sql}`);
  }
}

const middle = (micros: readonly number[]): number => micros.toSorted((a, b) => a - b)[ROUNDS >> 1] ?? NaN;
