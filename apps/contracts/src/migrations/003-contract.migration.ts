import { Migration } from '@mikro-orm/migrations';

/** What customers have under contract, and how it came to be. */
export class CreateContract extends Migration {
  override up(): void {
    this.addSql(`
      create table contract (
        contract_id uuid primary key,
        customer_id uuid not null references customer deferrable initially deferred,
        product text not null,
        contract_type text not null check (contract_type in ('monthly', 'annual')),
        started_on date not null,
        last_increased_on date,
        lines jsonb not null,
        version integer not null,
        unique (customer_id, product)
      )`);
    this.addSql(`
      create table contract_history (
        history_id uuid primary key,
        contract_id uuid not null references contract deferrable initially deferred,
        customer_id uuid not null references customer deferrable initially deferred,
        kind text not null,
        application_id uuid,
        effective_on date not null,
        before jsonb,
        after jsonb not null,
        actor jsonb not null,
        recorded_at timestamptz not null
      )`);
    // History is read newest first, a page at a time; ids sort by creation.
    this.addSql('create index contract_history_newest on contract_history (contract_id, history_id desc)');
  }
}
