import { Migration } from '@mikro-orm/migrations';

/** Who has read which notice, and when: what was changed since is unread again. */
export class KeepReadings extends Migration {
  override up(): void {
    this.addSql(`
      create table notice_reading (
        account_id uuid not null,
        notice_id uuid not null references notice on delete cascade,
        customer_id uuid not null,
        read_at timestamptz not null,
        primary key (account_id, notice_id)
      )`);
  }
}
