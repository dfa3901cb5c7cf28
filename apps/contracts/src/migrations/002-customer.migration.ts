import { Migration } from '@mikro-orm/migrations';

/**
 * Customers, where they use what, and what they have under contract. References are checked at commit: a unit of work
 * writes its rows in an order of its own.
 */
export class CreateCustomer extends Migration {
  override up(): void {
    this.addSql(`
      create table customer (
        customer_id uuid primary key,
        customer_number text not null unique,
        channel text not null check (channel in ('direct', 'partner', 'asp')),
        partner text,
        contractor jsonb not null,
        imported jsonb not null,
        version integer not null
      )`);
    this.addSql(`
      create table environment (
        environment_id uuid primary key,
        customer_id uuid not null references customer deferrable initially deferred,
        product text not null,
        subdomain text not null,
        users_in_use integer not null check (users_in_use >= 0),
        disk_capacity_bytes bigint not null check (disk_capacity_bytes >= 0),
        disk_used_bytes bigint not null check (disk_used_bytes >= 0),
        measured_at timestamptz not null,
        unique (customer_id, product),
        unique (product, subdomain)
      )`);
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
