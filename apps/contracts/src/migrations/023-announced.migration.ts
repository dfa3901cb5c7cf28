import { Migration } from '@mikro-orm/migrations';

/** Until when notices of its renewal were sent: a clock that goes back comes by them again. */
export class AddAnnouncedAt extends Migration {
  override up(): void {
    this.addSql('alter table contract add column announced_at timestamptz');
  }
}
