import { Migration } from '@mikro-orm/migrations';

/** When the holder of a session last showed that it is them; for those that are open, at log-in. */
export class ConfirmSession extends Migration {
  override name = '0109-confirmation';

  override up(): void {
    this.addSql('alter table session add column confirmed_at timestamptz');
    this.addSql('update session set confirmed_at = created_at');
    this.addSql('alter table session alter column confirmed_at set default now(), alter column confirmed_at set not null');
  }
}
