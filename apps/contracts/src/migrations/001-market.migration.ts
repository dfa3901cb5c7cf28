import { Migration } from '@mikro-orm/migrations';

/** What is sold and under which rules: versions with a first day, never changed once written. */
export class CreateMarket extends Migration {
  override up(): void {
    this.addSql(`
      create table catalogue (
        version integer primary key,
        valid_from date not null,
        content jsonb not null,
        imported_at timestamptz not null
      )`);
    this.addSql(`
      create table policy (
        version integer primary key,
        valid_from date not null,
        content jsonb not null,
        imported_at timestamptz not null
      )`);
  }
}
