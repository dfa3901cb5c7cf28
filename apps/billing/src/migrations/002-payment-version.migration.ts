import { Migration } from '@mikro-orm/migrations';

/** Payment methods change by application too: of which version of the customer the present one is. */
export class AddPaymentVersion extends Migration {
  override up(): void {
    this.addSql('alter table billing_profile add payment_version integer');
    this.addSql('update billing_profile set payment_version = imported_version');
    this.addSql('alter table billing_profile alter payment_version set not null');
  }
}
