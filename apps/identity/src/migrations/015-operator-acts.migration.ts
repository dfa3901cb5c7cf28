import { Migration } from '@mikro-orm/migrations';

/** Operators end the sessions of accounts. */
export class EndByOperator extends Migration {
  override name = '0115-operator-acts';

  override up(): void {
    this.addSql('alter table session drop constraint session_end_reason_check');
    this.addSql(`
      alter table session add constraint session_end_reason_check
        check (end_reason in ('log-out', 'reuse', 'role', 'password', 'removed', 'frozen', 'factors', 'operator'))`);
  }
}
