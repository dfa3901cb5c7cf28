import { Migration } from '@mikro-orm/migrations';

/** What is known of a debit besides its state, and whom to tell of it. */
export class AddAccountDebits extends Migration {
  override up(): void {
    this.addSql(`
      alter table billing_profile
        add debit_forms integer not null default 0,
        add debit_bank_name text,
        add debit_account_ending text check (debit_account_ending ~ '^[0-9]{3,4}$'),
        add debit_reason text`);
    this.addSql(`
      create table payer (
        customer_id uuid primary key,
        source_version integer not null,
        customer_number text not null,
        company text not null,
        name text not null,
        email text not null
      )`);
    this.addSql('create index payer_number on payer (customer_number)');
  }
}
