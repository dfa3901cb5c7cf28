import { Migration } from '@mikro-orm/migrations';

/** Mails may carry a file. */
export class AddAttachment extends Migration {
  override up(): void {
    this.addSql('alter table mail add attachment jsonb');
  }
}
