import { Migration } from '@mikro-orm/migrations';

/** Operators search the documents of all customers by the day of issue, and by what was paid. */
export class AddInvoicesByDay extends Migration {
  override up(): void {
    this.addSql('create index invoice_by_total on invoice (total)');
    this.addSql('create index invoice_by_day on invoice (issued_on, invoice_id)');
  }
}
