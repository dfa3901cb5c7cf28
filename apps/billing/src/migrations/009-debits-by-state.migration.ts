import { Migration } from '@mikro-orm/migrations';

/** Operators follow the debits of a state, in the order of customer numbers. */
export class AddDebitsByState extends Migration {
  override up(): void {
    this.addSql(`
      create index billing_profile_debits on billing_profile (debit_state, customer_number) where debit_state is not null`);
  }
}
