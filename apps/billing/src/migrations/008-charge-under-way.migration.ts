import { Migration } from '@mikro-orm/migrations';

/** The charge that was ordered and whose outcome is not known: since when, and by which card, so that the same is asked again. */
export class AddChargeUnderWay extends Migration {
  override up(): void {
    this.addSql(`alter table collection
      add column charging_since timestamptz,
      add column charging_token text check (charging_token !~ '[0-9]{13}'),
      add column charging_customer text`);
  }
}
