import { Migration } from '@mikro-orm/migrations';

/** Lines of an import wait here until all of them are taken in or refused. */
export class CreateCustomerImport extends Migration {
  override up(): void {
    this.addSql(`
      create table customer_import (
        import_id uuid primary key,
        file_name text,
        begun_at timestamptz not null,
        outcome jsonb
      )`);
    this.addSql(`
      create table customer_import_line (
        import_id uuid not null references customer_import on delete cascade,
        number integer not null,
        text text not null,
        primary key (import_id, number)
      )`);
  }
}
