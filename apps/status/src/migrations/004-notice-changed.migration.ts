import { Migration } from '@mikro-orm/migrations';

/** When people were told something new: a feed has to say so, or its readers never look again. */
export class TellNoticeChanges extends Migration {
  override up(): void {
    this.addSql('alter table notice add column changed_at timestamptz');
  }
}
