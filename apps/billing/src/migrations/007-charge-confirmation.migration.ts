import { Migration } from '@mikro-orm/migrations';

/** The charge of a bill that its holder may confirm: the processor's name for it. */
export class AddChargeConfirmation extends Migration {
  override up(): void {
    this.addSql('alter table collection add column unconfirmed text');
  }
}
