import { Migration } from '@mikro-orm/migrations';

/** The sessions of an operator end when their second factors are reset. */
export class EndOperatorSessions extends Migration {
  override name = '0113-operator-factors';

  override up(): void {
    this.addSql('alter table session drop constraint session_end_reason_check');
    this.addSql(`
      alter table session add constraint session_end_reason_check
        check (end_reason in ('log-out', 'reuse', 'role', 'password', 'removed', 'frozen', 'factors'))`);
  }
}
