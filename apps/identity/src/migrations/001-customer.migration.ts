import { Migration } from '@mikro-orm/migrations';

/** What is learnt of customers: enough to match a sign-up and a log-in. */
export class CreateCustomer extends Migration {
  override name = '0101-customer';

  override up(): void {
    this.addSql(`
      create table customer (
        id uuid primary key,
        customer_number text not null,
        channel text not null check (channel in ('direct', 'partner', 'asp')),
        partner text,
        company text not null,
        contractor_name text not null,
        contractor_email text not null,
        version integer not null
      )`);
    this.addSql('create index customer_by_number on customer (customer_number)');
    this.addSql(`
      create table environment (
        customer_id uuid not null references customer on delete cascade,
        product text not null,
        subdomain text not null,
        url text not null,
        primary key (customer_id, product, subdomain)
      )`);
    this.addSql('create index environment_by_subdomain on environment (subdomain)');
  }
}
