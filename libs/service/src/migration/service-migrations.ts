import { Migration } from '@mikro-orm/migrations';
import type { MigrationClass } from './migrate';

/** Replies to commands, under the key with which they came. */
export class IdempotencyMigration extends Migration {
  override name = '0001-idempotency';

  override up(): void {
    this.addSql(`
      create table idempotency (
        scope text not null,
        key text not null,
        request_hash text not null,
        reply text,
        created_at timestamptz not null default now(),
        primary key (scope, key)
      )`);
    this.addSql('create index idempotency_created_at on idempotency (created_at)');
  }
}

/** What falls due, when, and who works on it. */
export class DueWorkMigration extends Migration {
  override name = '0002-due-work';

  override up(): void {
    this.addSql(`
      create table due_work (
        kind text not null,
        subject_id text not null,
        due_at timestamptz not null,
        claimed_until timestamptz,
        claimed_by uuid,
        retry_at timestamptz,
        attempts integer not null default 0,
        last_error text,
        primary key (kind, subject_id)
      )`);
    this.addSql('create index due_work_due_at on due_work (due_at)');
  }
}

/** Tables idempotency and due_work: a service lists them before its own migrations. */
export const serviceMigrations: readonly MigrationClass[] = [IdempotencyMigration, DueWorkMigration];
