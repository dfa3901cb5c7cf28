import { messagingMigrations } from '@csite/messaging/migrations';
import { type MigrationClass, serviceMigrations } from '@csite/service/migrations';
import { Migration } from '@mikro-orm/migrations';

class ParcelMigration extends Migration {
  override name = '0100-parcel';

  override up(): void {
    this.addSql('create table parcel (id uuid primary key, address text not null, version integer not null default 1)');
  }
}

export const parcelMigrations: readonly MigrationClass[] = [...messagingMigrations, ...serviceMigrations, ParcelMigration];
