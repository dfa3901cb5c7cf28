import { Migration } from '@mikro-orm/migrations';

/** Changes that were applied for. */
export class CreateApplication extends Migration {
  override up(): void {
    this.addSql(`
      create table application (
        application_id uuid primary key,
        quote_id uuid not null unique references quote deferrable initially deferred,
        customer_id uuid not null references customer deferrable initially deferred,
        contract_id uuid not null references contract deferrable initially deferred,
        product text not null,
        kind text not null,
        state text not null check (state in ('submitted', 'scheduled', 'applied', 'withdrawn', 'rejected')),
        asked jsonb not null,
        change jsonb not null,
        withdraw_until timestamptz,
        applicant jsonb not null,
        submitted_at timestamptz not null,
        ended_at timestamptz,
        rejection text,
        version integer not null
      )`);
    // One open application per contract and kind (domain.md), whatever two replicas do at the same moment.
    this.addSql(`
      create unique index application_open on application (contract_id, kind)
        where state in ('submitted', 'scheduled')`);
    this.addSql('create index application_newest on application (customer_id, application_id desc)');
  }
}
