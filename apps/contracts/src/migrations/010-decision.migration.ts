import { Migration } from '@mikro-orm/migrations';

/** Which operator decided on an application; the operators' queue is read by state. */
export class AddDecision extends Migration {
  override up(): void {
    this.addSql('alter table application add column decision jsonb');
    this.addSql('create index application_by_state on application (state, application_id desc)');
  }
}
