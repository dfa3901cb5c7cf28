import { Migration } from '@mikro-orm/migrations';

/** Events that processes died over, with how many began each. */
export class SuspectMigration extends Migration {
  override name = '0000-suspect';

  override up(): void {
    this.addSql(
      `create table suspect (
         consumer text not null,
         event_id text not null,
         begun integer not null,
         begun_at timestamptz not null default now(),
         primary key (consumer, event_id)
       )`,
    );
  }
}
