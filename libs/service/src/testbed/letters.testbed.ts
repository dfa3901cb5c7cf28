import { forCustomer } from '@csite/messaging';
import { newId } from '@csite/values';
import { Migration } from '@mikro-orm/migrations';
import type { MigrationClass } from '../migration/migration-class';
import { parcelMigrations, ServiceTestbed } from './service.testbed';

class LetterMigration extends Migration {
  override name = '0200-letter';

  override up(): void {
    this.addSql('create table customer (id uuid primary key, name text not null)');
    this.addSql(
      'create table letter (letter_id uuid primary key, customer_id uuid not null references customer, text text not null)',
    );
    this.addSql('create table stamp (price integer primary key)');
  }
}

export const letterMigrations: readonly MigrationClass[] = [...parcelMigrations, LetterMigration];

export interface LetterRow {
  readonly customer_id: string;
  readonly text: string;
}

/** Every letter there is: what is asked when the application forgets to say whose. */
export const EVERY_LETTER = 'select customer_id, text from letter order by text';

/** Two customers with two letters each. */
export class LettersTestbed {
  readonly suzuki = newId();
  readonly tanaka = newId();

  private constructor(readonly testbed: ServiceTestbed) {}

  static async start(): Promise<LettersTestbed> {
    const letters = new LettersTestbed(await ServiceTestbed.migrated(letterMigrations));
    for (const [id, name] of [
      [letters.suzuki, 'suzuki'],
      [letters.tanaka, 'tanaka'],
    ]) {
      await letters.testbed.sql('insert into customer values ($1, $2)', [id, name]);
      await letters.testbed.sql(`insert into letter select gen_random_uuid(), $1, $2 || ' ' || n from generate_series(1, 2) n`, [
        id,
        name,
      ]);
    }
    return letters;
  }

  /** As an account of Suzuki asks. */
  asSuzuki<T>(work: () => T): T {
    return forCustomer(this.suzuki, work);
  }
}
