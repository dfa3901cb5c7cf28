import { Migration } from '@mikro-orm/migrations';

/** Terms can be changed: since when they hold, and how the customer pays. */
export class AddTerms extends Migration {
  override up(): void {
    this.addSql('alter table contract add terms_from date');
    this.addSql('update contract set terms_from = started_on');
    this.addSql('alter table contract alter terms_from set not null');
    this.addSql('alter table customer add payment_method text');
    this.addSql(`update customer set payment_method = imported -> 'billing' ->> 'paymentMethod'`);
    this.addSql('alter table customer alter payment_method set not null');
    this.addSql(`
      alter table customer add check (payment_method in ('bank-transfer', 'account-debit', 'credit-card'))`);
    // The customer's name is changed by one application at a time, from whichever contract it was asked.
    this.addSql(`
      create unique index application_open_legal_name on application (customer_id)
        where kind = 'legal-name' and state in ('submitted', 'scheduled')`);
  }
}
