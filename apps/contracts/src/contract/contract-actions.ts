import type { ActionView, ApplicationSummaryView, ReasonView, Role } from '@csite/protocol';
import { dateWords } from '../calendar/words';
import { changeKinds } from '../change/change-kinds';
import type { Situation } from '../change/situation';

/** Roles that may change contracts. */
export const changers = ['owner', 'manager'] as const satisfies readonly Role[];

/** What can be changed now, and why the rest cannot. */
export const contractActions = (situation: Situation, open: readonly ApplicationSummaryView[], role: Role): ActionView[] =>
  Object.values(changeKinds).flatMap((kind) => {
    const tooLittle = roleReason(role);
    const inTheWay = openReason(open.find((application) => application.kind === kind.name));
    return kind.actions(situation).map((action) => {
      if (tooLittle) return forbid(action, tooLittle);
      // What may replace the open one stays told: from where to where, which codes, which pairs.
      return inTheWay ? { ...action, allowed: false, reason: inTheWay } : action;
    });
  });

const forbid = ({ kind, direction }: ActionView, reason: ReasonView): ActionView => ({ kind, direction, allowed: false, reason });

const roleReason = (role: Role): ReasonView | undefined =>
  changers.some((changer) => changer === role)
    ? undefined
    : {
        code: 'role.insufficient',
        ja: 'ご契約内容の変更には「所有者」または「契約管理」の権限が必要です。貴社の所有者にご依頼ください。',
        en: 'Changing a contract takes the role owner or manager. Ask an owner of your company.',
      };

const openReason = (open: ApplicationSummaryView | undefined): ReasonView | undefined => {
  if (!open) return undefined;
  const day = dateWords(Temporal.PlainDate.from(open.effectiveOn));
  if (!open.withdrawable)
    return {
      code: 'application.open-exists',
      ja: `「${open.summary.ja}」が${day.ja}に適用されます。取り下げ期限を過ぎているため、適用後にお申し込みください。`,
      en: `"${open.summary.en}" takes effect on ${day.en} and is locked. Apply for another one after that.`,
    };
  return {
    code: 'application.open-exists',
    ja: `「${open.summary.ja}」（${day.ja}適用予定）をお申し込み済みです。先に取り下げるか、置き換えてください。`,
    en: `"${open.summary.en}" (effective ${day.en}) is open. Withdraw or replace it first.`,
  };
};
