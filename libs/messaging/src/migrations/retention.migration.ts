import { Migration } from '@mikro-orm/migrations';

/** Finding what is old, and knowing whether the beginning of a stream has run out or was lost. */
export class RetentionMigration extends Migration {
  override name = '0000-retention';

  override up(): void {
    // Rows come in the order of their time, which such an index keeps in a few pages.
    this.addSql('create index outbox_recorded_at on outbox using brin (recorded_at)');
    this.addSql('create index inbox_received_at on inbox using brin (received_at)');
    this.addSql('alter table stream_mark add column first_at timestamptz');
  }
}
