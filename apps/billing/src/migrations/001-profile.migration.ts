import { Migration } from '@mikro-orm/migrations';

export class CreateProfile extends Migration {
  override up(): void {
    this.addSql(`
      create table billing_profile (
        customer_id uuid primary key,
        version integer not null default 1,
        customer_number text not null,
        same_as_contractor boolean not null,
        address jsonb,
        mails text[] not null check (cardinality(mails) <= 5),
        delivery text not null check (delivery in ('postcard', 'pdf')),
        payment_method text not null check (payment_method in ('bank-transfer', 'account-debit', 'credit-card')),
        debit_state text check (debit_state in ('form-sent', 'form-received', 'bank-checking', 'active', 'returned')),
        imported_version integer not null,
        imported jsonb not null,
        check (same_as_contractor or address is not null),
        check ((payment_method = 'account-debit') = (debit_state is not null))
      )`);
    this.addSql(`
      create table contractor_address (
        customer_id uuid primary key,
        source_version integer not null,
        address jsonb not null
      )`);
  }
}
