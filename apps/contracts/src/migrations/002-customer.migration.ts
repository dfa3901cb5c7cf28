import { Migration } from '@mikro-orm/migrations';

/**
 * Customers, and where they use what. References are checked at commit: a unit of work
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
  }
}
