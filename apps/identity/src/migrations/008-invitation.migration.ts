import { Migration } from '@mikro-orm/migrations';

/**
 * Accounts that were invited have no password yet. Sessions outlive their account: that they have ended is told again for as
 * long as a token of theirs may be good.
 */
export class AllowInvitation extends Migration {
  override name = '0108-invitation';

  override up(): void {
    this.addSql('alter table account alter column password_hash drop not null');
    this.addSql('alter table session drop constraint session_account_id_fkey, drop constraint session_end_reason_check');
    this.addSql(`
      alter table session add constraint session_end_reason_check
        check (end_reason in ('log-out', 'reuse', 'role', 'password', 'removed'))`);
  }
}
