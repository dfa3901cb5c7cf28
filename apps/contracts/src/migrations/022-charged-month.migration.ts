import { Migration } from '@mikro-orm/migrations';

/** Months are charged by themselves; customers that are here already from the next one on. Others learn tax rates and vendor. */
export class CreateChargedMonth extends Migration {
  override up(): void {
    this.addSql(`
      create table charged_month (
        customer_id uuid not null references customer deferrable initially deferred,
        month text not null,
        revision integer not null,
        charges jsonb not null,
        recorded_at timestamptz not null,
        primary key (customer_id, month, revision)
      )`);
    this.addSql(`
      insert into due_work (kind, subject_id, due_at)
      select 'charge-month', customer_id,
        (date_trunc('month', now() at time zone 'Asia/Tokyo') + interval '1 month') at time zone 'Asia/Tokyo'
      from customer`);
    this.addSql(`
      insert into outbox (id, stream, subject, aggregate_id, version, occurred_at, payload)
      select gen_random_uuid(), 'EVENTS', 'evt.contracts.catalogue.changed.v1', 'catalogue', version, imported_at,
        jsonb_build_object('version', version, 'validFrom', valid_from::text,
          'taxRates', content -> 'taxRates', 'vendor', content -> 'vendor')
      from catalogue order by version`);
  }
}
