import { Migration } from '@mikro-orm/migrations';

/** Whether a maintenance takes longer than announced, for lists that come without the timeline. */
export class TellExtensions extends Migration {
  override up(): void {
    this.addSql('alter table notice add column window_extended boolean not null default false');
  }
}
