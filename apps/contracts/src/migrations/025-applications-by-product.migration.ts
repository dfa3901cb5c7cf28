import { Migration } from '@mikro-orm/migrations';

/** Operators look for the applications of a product, state by state: products are not equally many. */
export class AddApplicationsByProduct extends Migration {
  override up(): void {
    this.addSql('create index application_by_product on application (product, state, application_id desc)');
  }
}
