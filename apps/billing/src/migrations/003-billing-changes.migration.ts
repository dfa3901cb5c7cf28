import { Migration } from '@mikro-orm/migrations';

/** Customers change how they are billed: who did, and from which bill it counts. */
export class AddBillingChanges extends Migration {
  override up(): void {
    this.addSql(`
      create table billed_contract (
        contract_id uuid primary key,
        customer_id uuid not null,
        product text not null,
        source_version integer not null,
        contract_type text not null check (contract_type in ('monthly', 'annual')),
        term_until text
      )`);
    this.addSql('create index billed_contract_customer on billed_contract (customer_id)');
    this.addSql(`
      create table billing_history (
        history_id uuid primary key,
        customer_id uuid not null,
        before jsonb not null,
        after jsonb not null,
        actor jsonb not null,
        recorded_at timestamptz not null
      )`);
    this.addSql('create index billing_history_newest on billing_history (customer_id, history_id desc)');
  }
}
