import { Migration } from '@mikro-orm/migrations';

/** FAQ files on their way in: their lines wait until all of them are there. */
export class CreateFaqImport extends Migration {
  override up(): void {
    this.addSql('create table faq_import (import_id uuid primary key, begun_at timestamptz not null, outcome jsonb)');
    this.addSql(`
      create table faq_import_line (
        import_id uuid not null references faq_import on delete cascade,
        number integer not null,
        faq jsonb not null,
        primary key (import_id, number)
      )`);
  }
}
