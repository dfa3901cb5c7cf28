import { Migration } from '@mikro-orm/migrations';
import type { MigrationClass } from './migration-class';
import { indexGrams, SEARCH_GRAMS, searchFunction } from './word-search';

/** The runtime role may add and read its rows, never change or delete them. */
export const AUDIT_TABLE = 'audit_entry';

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

/** Who did what. Of a customer's rows by its customer_id; those without one are of no customer, and operators' alone. */
export class AuditMigration extends Migration {
  override name = '0003-audit';

  override up(): void {
    this.addSql(`
      create table ${AUDIT_TABLE} (
        entry_id uuid primary key,
        customer_id uuid,
        act text not null,
        actor_kind text not null,
        actor_id uuid,
        actor_name text,
        actor_email text,
        subject_id text,
        subject_name text,
        before jsonb,
        after jsonb,
        reason text,
        client_address text,
        user_agent text,
        occurred_at timestamptz not null,
        recorded_at timestamptz not null default now()
      )`);
    this.addSql('create index audit_entry_newest on audit_entry (customer_id, entry_id desc)');
  }
}

/** Operators look for an act, and for a person, among all that was done: lower case is made once, not with every search. */
export class AuditSearchMigration extends Migration {
  override name = '0004-audit-search';

  override up(): void {
    this.addSql(`create index audit_entry_act on ${AUDIT_TABLE} (act, entry_id desc)`);
    this.addSql(`
      alter table ${AUDIT_TABLE} add column persons text generated always as (
        lower(coalesce(actor_name, '') || e'\\n' || coalesce(actor_email, '') || e'\\n' || coalesce(subject_name, ''))) stored`);
  }
}

/** Operators look for a part of a person's name in the acts of all customers. */
export class AuditWordsMigration extends Migration {
  override name = '0005-audit-words';

  override up(): void {
    for (const statement of [...SEARCH_GRAMS, ...indexGrams(AUDIT_TABLE, 'persons')]) this.addSql(statement);
    this.addSql(entriesOfPerson);
  }
}

const entriesOfPerson = searchFunction({
  name: 'entries_of_person',
  parameters: [
    ['words', 'text'],
    ['pattern', 'text'],
    ['some_acts', 'text[]'],
    ['first_time', 'timestamptz'],
    ['end_time', 'timestamptz'],
    ['before_id', 'uuid'],
    ['most', 'integer'],
  ],
  table: AUDIT_TABLE,
  id: 'entry_id',
  column: 'persons',
  contains: 'persons like $2',
  where: `($3 is null or act = any($3))
    and ($4 is null or occurred_at >= $4) and ($5 is null or occurred_at < $5)
    and ($6 is null or entry_id < $6)`,
  order: 'entry_id desc',
  most: '$7',
});

/** Tables idempotency, due_work and audit_entry: a service lists them before its own migrations. */
export const serviceMigrations: readonly MigrationClass[] = [
  IdempotencyMigration,
  DueWorkMigration,
  AuditMigration,
  AuditSearchMigration,
  AuditWordsMigration,
];
