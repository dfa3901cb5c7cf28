import { Migration } from '@mikro-orm/migrations';

/** Who changed what of a customer's own information, before and after; what applications change stands in contract_history. */
export class CreateCustomerHistory extends Migration {
  override up(): void {
    this.addSql(`
      create table customer_history (
        history_id uuid primary key,
        customer_id uuid not null references customer deferrable initially deferred,
        kind text not null,
        before jsonb not null,
        after jsonb not null,
        actor jsonb not null,
        recorded_at timestamptz not null
      )`);
    this.addSql('create index customer_history_newest on customer_history (customer_id, history_id desc)');
  }
}
