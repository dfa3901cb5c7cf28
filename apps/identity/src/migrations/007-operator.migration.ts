import { Migration } from '@mikro-orm/migrations';

/** Operators of the vendor, and sessions that belong to one of them instead of an account. */
export class CreateOperator extends Migration {
  override name = '0107-operator';

  override up(): void {
    this.addSql(`
      create table operator (
        id uuid primary key,
        name text not null,
        email text not null,
        login text not null unique,
        password_hash text not null,
        created_at timestamptz not null,
        version integer not null default 1
      )`);
    this.addSql(`
      alter table session
        alter column account_id drop not null,
        alter column customer_id drop not null,
        add column operator_id uuid references operator on delete cascade,
        add constraint session_holder check
          (num_nonnulls(account_id, operator_id) = 1 and num_nonnulls(account_id, customer_id) in (0, 2))`);
    this.addSql('create index session_by_operator on session (operator_id, client_key) where operator_id is not null');
  }
}
