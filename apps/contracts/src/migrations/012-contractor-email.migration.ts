import { Migration } from '@mikro-orm/migrations';

/** New contractor mails that wait for the link sent to them, or did. Of the link there is only its hash. */
export class CreateContractorEmailChange extends Migration {
  override up(): void {
    this.addSql(`
      create table contractor_email_change (
        change_id uuid primary key,
        customer_id uuid not null references customer deferrable initially deferred,
        email text not null,
        token_hash text not null unique,
        actor jsonb not null,
        requested_at timestamptz not null,
        expires_at timestamptz not null,
        used_at timestamptz,
        voided_at timestamptz
      )`);
    this.addSql(`
      create unique index contractor_email_change_open on contractor_email_change (customer_id)
        where used_at is null and voided_at is null`);
    this.addSql('create index contractor_email_change_newest on contractor_email_change (customer_id, requested_at desc)');
  }
}
