import { Migration } from '@mikro-orm/migrations';

const CARD_SETUP = `
  create table card_setup (
    setup_id uuid primary key,
    customer_id uuid not null,
    processor text not null,
    processor_customer text,
    reference text,
    state text not null check (state in ('open', 'confirmed', 'failed')),
    failure text,
    replaced_token text,
    begun_at timestamptz not null
  )`;

const CUSTOMER_CARD = `
  create table customer_card (
    customer_id uuid primary key,
    version integer not null,
    setup_id uuid not null,
    processor text not null,
    processor_customer text not null,
    token text not null check (token !~ '[0-9]{13}'),
    brand text not null,
    last4 text not null check (last4 ~ '^[0-9]{4}$'),
    expiry text not null check (expiry ~ '^[0-9]{4}-[0-9]{2}$'),
    registered_at timestamptz not null
  )`;

const COLLECTION = `
  create table collection (
    bill_id uuid primary key,
    customer_id uuid not null,
    version integer not null,
    number text not null,
    amount bigint not null check (amount > 0),
    due_on text not null,
    state text not null check (state in ('charging', 'retrying', 'paid', 'transfer')),
    attempts integer not null,
    first_tried_at timestamptz,
    next_try_at timestamptz,
    reference text,
    failure text
  )`;

/** Cards, as far as csite knows them, and bills that are collected from them: no column could hold a card number. */
export class AddCards extends Migration {
  override up(): void {
    for (const table of [CARD_SETUP, CUSTOMER_CARD, COLLECTION]) this.addSql(table);
    this.addSql('create index card_setup_newest on card_setup (customer_id, setup_id desc)');
    this.addSql('create index collection_newest on collection (customer_id, bill_id desc)');
  }
}
