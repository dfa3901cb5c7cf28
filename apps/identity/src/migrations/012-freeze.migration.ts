import { Migration } from '@mikro-orm/migrations';

/** Accounts can be frozen, and know who the contractor was when they were created: an owner may have changed that since. */
export class FreezeAccount extends Migration {
  override name = '0112-freeze';

  override up(): void {
    this.addSql(`
      alter table account
        add column frozen_at timestamptz,
        add column contractor_name text,
        add column contractor_email text`);
    this.addSql('alter table session drop constraint session_end_reason_check');
    this.addSql(`
      alter table session add constraint session_end_reason_check
        check (end_reason in ('log-out', 'reuse', 'role', 'password', 'removed', 'frozen'))`);
  }
}
