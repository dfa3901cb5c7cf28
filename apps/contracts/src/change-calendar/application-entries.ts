import type { Bilingual, CalendarEntryView } from '@csite/protocol';
import { isOpen } from '../application/application-life';
import { withdrawalRefusal } from '../application/withdrawal.rules';
import { changeKinds } from '../change/change-kinds';
import type { CalendarApplication } from './calendar-rows';

/** The day an application takes effect, and while it is open the last moment to take it back. */
export const applicationEntries = (application: CalendarApplication, at: Temporal.Instant): CalendarEntryView[] => {
  const { applicationId, change, state } = application;
  const summary = changeKinds[change.kind].summary(change.before, change.after);
  const withdrawable = isWithdrawable(application, at);
  const common = {
    product: change.product,
    productName: change.productName,
    applicationId,
    state,
    withdrawable,
    ...(withdrawable && { editable: change.asked }),
  };
  const effective: CalendarEntryView = {
    entryId: `effective.${applicationId}`,
    date: change.effectiveOn,
    kind: 'effective',
    title: titled({ ja: '適用', en: 'Takes effect' }, summary),
    ...common,
  };
  if (change.withdrawUntil === undefined || !isOpen(state)) return [effective];
  const deadline: CalendarEntryView = {
    entryId: `withdraw-until.${applicationId}`,
    date: change.withdrawUntil.slice(0, 'YYYY-MM-DD'.length),
    kind: 'withdraw-until',
    title: titled({ ja: '取下げ期限', en: 'Last day to withdraw' }, summary),
    at: change.withdrawUntil,
    ...common,
  };
  return [effective, deadline];
};

const isWithdrawable = ({ state, change: { withdrawUntil } }: CalendarApplication, at: Temporal.Instant): boolean =>
  withdrawalRefusal({ state, withdrawUntil: withdrawUntil ? Temporal.Instant.from(withdrawUntil) : null }, at) === undefined;

const titled = (what: Bilingual, of: Bilingual): Bilingual => ({ ja: `${what.ja}：${of.ja}`, en: `${what.en}: ${of.en}` });
