import { Migration } from '@mikro-orm/migrations';

/** What messaging keeps in the database of every service that publishes or consumes. */
export class MessagingMigration extends Migration {
  override name = '0000-messaging';

  override up(): void {
    for (const statement of [...outbox, ...inbox, ...deadLetters]) this.addSql(statement);
  }
}

/** Rows stay after publication: a stream that was lost is refilled from them. */
const outbox = [
  `create table outbox (
     seq bigint generated always as identity,
     id uuid primary key,
     stream text not null,
     subject text not null,
     aggregate_id text not null,
     version integer not null,
     occurred_at timestamptz not null,
     payload jsonb not null,
     link_id text,
     recorded_at timestamptz not null default now(),
     published_at timestamptz
   )`,
  `create index outbox_waiting on outbox (seq) where published_at is null`,
  `create function outbox_wake() returns trigger language plpgsql as $$ begin perform pg_notify('outbox', ''); return null; end $$`,
  `create trigger outbox_wake after insert on outbox for each statement execute function outbox_wake()`,
  `create table stream_mark (stream text primary key, created text not null, first_seq bigint not null, last_seq bigint not null, refills integer not null default 0)`,
];

/** One row per consumer and event taken in; it is what makes an effect happen once. */
const inbox = [
  `create table inbox (
     consumer text not null,
     event_id text not null,
     received_at timestamptz not null default now(),
     primary key (consumer, event_id)
   )`,
];

const deadLetters = [
  `create table dead_letter (
     id uuid primary key,
     consumer text not null,
     event_id text not null,
     subject text not null,
     aggregate_id text not null,
     version integer not null,
     occurred_at timestamptz,
     payload bytea,
     cause text not null,
     attempts integer not null,
     parked_at timestamptz not null default now(),
     unique (consumer, event_id)
   )`,
];
