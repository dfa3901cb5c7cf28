import { Migration } from '@mikro-orm/migrations';

/** One transfer may pay several invoices: it is noted with each of them once. */
export class AllowPaymentOfSeveralInvoices extends Migration {
  override up(): void {
    this.addSql('alter table invoice_payment add constraint invoice_payment_once unique (reference, invoice_id)');
    this.addSql('alter table invoice_payment drop constraint invoice_payment_reference_key');
  }
}
