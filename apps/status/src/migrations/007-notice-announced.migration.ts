import { Migration } from '@mikro-orm/migrations';

/** When an important notice was handed over to be mailed: that happens once. Those from before are not mailed any more. */
export class TellAnnouncements extends Migration {
  override up(): void {
    this.addSql('alter table notice add column announced_at timestamptz');
    this.addSql(`update notice set announced_at = publish_at where severity <> 'normal' and publish_at <= now()`);
  }
}
