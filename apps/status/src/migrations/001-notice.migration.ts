import { Migration } from '@mikro-orm/migrations';

export class CreateNotice extends Migration {
  override up(): void {
    this.addSql(`
      create table notice (
        id uuid primary key,
        version integer not null default 1,
        key text not null unique,
        kind text not null check (kind in ('incident', 'maintenance', 'news')),
        products text[] not null check (cardinality(products) > 0),
        severity text not null check (severity in ('normal', 'important', 'critical')),
        title_ja text not null,
        title_en text,
        body_ja text not null,
        body_en text,
        publish_at timestamptz not null,
        window_from timestamptz,
        window_until timestamptz,
        check ((kind = 'news') = (window_from is null)),
        check (window_until > window_from)
      )`);
    // Lists read newest first; the id breaks ties and is the second half of the cursor.
    this.addSql('create index notice_newest on notice (publish_at desc, id desc)');
    this.addSql('create index notice_products on notice using gin (products)');
  }
}
