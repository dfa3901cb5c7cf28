import { Migration } from '@mikro-orm/migrations';

/** The first term of a contract that was imported before it began: planned for its day, and charged once. */
export class AddTermBegun extends Migration {
  override up(): void {
    this.addSql('alter table contract add column term_begun_on date');
    this.addSql(`
      insert into due_work (kind, subject_id, due_at)
      select 'begin-term', contract_id::text, terms_from::timestamp at time zone 'Asia/Tokyo'
      from contract where contract_type = 'annual' and terms_from::timestamp at time zone 'Asia/Tokyo' > now()
      on conflict do nothing`);
  }
}
