import { Migration } from '@mikro-orm/migrations';

/** What is to be billed, the documents about it, their PDFs, what was paid; whose name they bear, and at which rates. */
export class CreateInvoice extends Migration {
  override up(): void {
    for (const statement of [...issuer, ...occasion, ...invoice, ...around]) this.addSql(statement);
    this.addSql(`
      alter table billing_profile add mail_form text not null default 'link' check (mail_form in ('link', 'attachment'))`);
  }
}

const issuer = [
  `create table issuer_version (
     version integer primary key,
     valid_from text not null,
     tax_rates jsonb not null,
     vendor jsonb not null
   )`,
];

/** Issued once: by the unique index here and that of invoice, whatever the code does. */
const occasion = [
  `create table charged_occasion (
     occasion_id uuid primary key,
     customer_id uuid not null,
     occasion text not null,
     corrects text,
     taxed_on text not null,
     period_from text not null,
     period_until text not null,
     payment_method text not null check (payment_method in ('bank-transfer', 'account-debit', 'credit-card')),
     charges jsonb not null,
     recorded_at timestamptz not null,
     unique (customer_id, occasion)
   )`,
];

const invoice = [
  `create table invoice_number (year integer primary key, last integer not null)`,
  `create table invoice (
     invoice_id uuid primary key,
     customer_id uuid not null,
     number text not null unique,
     kind text not null check (kind in ('invoice', 'correction', 'void')),
     occasion_id uuid unique references charged_occasion,
     corrects_id uuid references invoice,
     reason text,
     issued_on text not null,
     due_on text not null,
     period_from text not null,
     period_until text not null,
     payment_method text not null check (payment_method in ('bank-transfer', 'account-debit', 'credit-card')),
     delivery text not null check (delivery in ('postcard', 'pdf')),
     recipient jsonb not null,
     issuer jsonb not null,
     lines jsonb not null,
     taxes jsonb not null,
     net bigint not null,
     tax bigint not null,
     total bigint not null check (total = net + tax),
     search_text text not null,
     recorded_at timestamptz not null,
     recorded_by text not null,
     check ((kind = 'invoice') = (corrects_id is null))
   )`,
  'create index invoice_newest on invoice (customer_id, invoice_id desc)',
  'create index invoice_issued on invoice (customer_id, issued_on)',
  'create index invoice_corrects on invoice (corrects_id) where corrects_id is not null',
  // A void takes back all that there is: there is nothing to take back twice.
  `create unique index invoice_void on invoice (corrects_id) where kind = 'void'`,
];

const around = [
  `create table invoice_file (
     invoice_id uuid not null references invoice,
     customer_id uuid not null,
     layout text not null check (layout in ('a4', 'postcard')),
     sha256 text not null,
     bytes bytea not null,
     made_at timestamptz not null,
     primary key (invoice_id, layout)
   )`,
  `create table invoice_payment (
     payment_id uuid primary key,
     invoice_id uuid not null references invoice,
     customer_id uuid not null,
     amount bigint not null,
     received_on text not null,
     method text not null check (method in ('bank-transfer', 'account-debit', 'credit-card')),
     reference text not null unique,
     recorded_at timestamptz not null,
     recorded_by text not null
   )`,
  'create index invoice_payment_invoice on invoice_payment (invoice_id)',
];
