import { Migration } from '@mikro-orm/migrations';

/** Of accounts that are older than this. */
export const invitersFromTrail = `
  update account set invited_by = audit_entry.actor_id
  from audit_entry
  where audit_entry.act = 'account.invited' and audit_entry.subject_id = account.id::text
    and audit_entry.actor_kind = 'account'`;

/** Accounts know who invited them, those that are there from the audit trail; and with whose freezing they were frozen. */
export class RememberInviter extends Migration {
  override name = '0114-invited-by';

  override up(): void {
    this.addSql('alter table account add column invited_by uuid, add column frozen_with uuid');
    this.addSql(invitersFromTrail);
  }
}
