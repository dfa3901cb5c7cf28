import { Migration } from '@mikro-orm/migrations';

/** Calendars at a secret address, one per account. The secret is known to its owner alone; here lies its hash. */
export class CreateCalendarFeed extends Migration {
  override up(): void {
    this.addSql(`
      create table calendar_feed (
        account_id uuid primary key,
        customer_id uuid not null references customer deferrable initially deferred,
        secret_hash text not null unique,
        created_at timestamptz not null
      )`);
  }
}
