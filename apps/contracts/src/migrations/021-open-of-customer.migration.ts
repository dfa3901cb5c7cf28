import { Migration } from '@mikro-orm/migrations';

/** Every read of a contract looks for what is open of its customer: not through all that was ever applied for. */
export class IndexOpenOfCustomer extends Migration {
  override up(): void {
    this.addSql(`
      create index application_open_of_customer on application (customer_id, application_id)
        where state in ('submitted', 'scheduled')`);
  }
}
