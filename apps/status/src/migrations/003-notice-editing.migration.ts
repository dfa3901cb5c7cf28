import { Migration } from '@mikro-orm/migrations';

/** What operators do to notices by hand: a timeline, a withdrawal, and English that the Japanese has left behind. */
export class EditNotices extends Migration {
  override up(): void {
    this.addSql(`
      alter table notice
        add column withdrawn_at timestamptz,
        add column translation_behind boolean not null default false,
        add column progress text check (progress in ('investigating', 'identified', 'monitoring', 'resolved')),
        add column updates jsonb not null default '[]'`);
  }
}
