import { Migration } from '@mikro-orm/migrations';

/** The windows of what was written before anybody was told when one opens or ends. */
export const PLAN_WINDOWS = `
  insert into due_work (kind, subject_id, due_at)
  select turn.kind, notice.id, turn.due_at
  from notice, lateral (values ('open-notice-window', window_from), ('end-notice-window', window_until)) as turn(kind, due_at)
  where withdrawn_at is null and turn.due_at > now()
  on conflict do nothing`;

export class PlanNoticeWindows extends Migration {
  override up(): void {
    this.addSql(PLAN_WINDOWS);
  }
}
