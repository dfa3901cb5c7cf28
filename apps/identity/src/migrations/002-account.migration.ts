import { Migration } from '@mikro-orm/migrations';

/** Logins of persons. */
export class CreateAccount extends Migration {
  override name = '0102-account';

  override up(): void {
    this.addSql(`
      create table account (
        id uuid primary key,
        customer_id uuid not null references customer,
        name text not null,
        email text not null,
        login text not null,
        password_hash text not null,
        role text not null check (role in ('owner', 'manager', 'billing', 'viewer')),
        created_at timestamptz not null,
        version integer not null default 1,
        unique (customer_id, login)
      )`);
    this.addSql('create index account_by_login on account (login)');
  }
}
