import { Migration } from '@mikro-orm/migrations';

/** Limits that all replicas share. */
export class CreateTries extends Migration {
  override name = '0106-tries';

  override up(): void {
    this.addSql(`
      create table tries (
        policy text not null,
        key text not null,
        failures integer not null,
        pending integer not null,
        blocked_until timestamptz not null,
        forget_at timestamptz not null,
        primary key (policy, key)
      )`);
    this.addSql('create index tries_by_forgetting on tries (forget_at)');
  }
}
