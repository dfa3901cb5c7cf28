import { Migration } from '@mikro-orm/migrations';

/** Changes as they were shown. */
export class CreateQuote extends Migration {
  override up(): void {
    this.addSql(`
      create table quote (
        quote_id uuid primary key,
        customer_id uuid not null references customer deferrable initially deferred,
        contract_id uuid not null references contract deferrable initially deferred,
        asked jsonb not null,
        change jsonb not null,
        acceptance text not null check (acceptance in ('automatic', 'operator')),
        contract_version integer not null,
        catalogue_version integer not null,
        policy_version integer not null,
        expires_at timestamptz not null
      )`);
    // Old ones are looked for with every new one.
    this.addSql('create index quote_oldest on quote (contract_id, expires_at)');
  }
}
