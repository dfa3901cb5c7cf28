import { Migration } from '@mikro-orm/migrations';

/** How full disks were, a measure per day; what was told of them; and the keys with which environments report. */
export class CreateDiskUsage extends Migration {
  override up(): void {
    this.addSql(`
      create table disk_day (
        environment_id uuid not null references environment deferrable initially deferred,
        customer_id uuid not null references customer deferrable initially deferred,
        day date not null,
        used_bytes bigint not null check (used_bytes >= 0),
        capacity_bytes bigint not null check (capacity_bytes > 0),
        measured_at timestamptz not null,
        primary key (environment_id, day)
      )`);
    this.addSql(`
      create table environment_key (
        environment_id uuid primary key references environment deferrable initially deferred,
        customer_id uuid not null references customer deferrable initially deferred,
        key_hash text not null unique,
        created_at timestamptz not null
      )`);
    this.addSql(`
      alter table environment
        add column disk_told_percent smallint not null default 0,
        add column disk_told integer not null default 0`);
  }
}
