import { Migration } from '@mikro-orm/migrations';

/** Operators look for accounts that are frozen, or were invited and have not come: few of many. */
export class AddAccountsByState extends Migration {
  override name = '0116-accounts-by-state';

  override up(): void {
    this.addSql('create index account_frozen on account (id) where frozen_at is not null');
    this.addSql('create index account_invited on account (id) where password_hash is null');
  }
}
