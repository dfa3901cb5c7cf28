import { Migration } from '@mikro-orm/migrations';

/** Important notices go to everybody who has a product: who that is, and how far each mailing has come. */
export class CreateMailing extends Migration {
  override up(): void {
    this.addSql(`
      create table mail_recipient (
        customer_id uuid primary key,
        company text not null,
        name text not null,
        email text not null,
        products text[] not null,
        source_version integer not null
      )`);
    this.addSql(`
      create table mailing (
        notice_id uuid primary key,
        announcement jsonb not null,
        after_customer uuid,
        queued integer not null,
        skipped integer not null,
        begun_at timestamptz not null,
        done_at timestamptz,
        next_page_at timestamptz not null
      )`);
    this.addSql('create index mailing_next on mailing (next_page_at) where done_at is null');
  }
}
