import { type AskedOf, unprocessable } from '@csite/protocol';
import { firstOfNextMonth, lastDayOfMonth, startOf } from '@csite/values';
import type { Term } from '../../calendar/term.value';
import { dateWords, deadlineWords, endOfDay } from '../../calendar/words';
import { nextWindow } from '../annual-reduction';
import type { Situation } from '../situation';
import type { Timing } from '../timing';

/** To annual by the deadline of a month; to monthly in the renewal window; another payment method with the next bill. */
export const termsTiming = ({ contractType }: AskedOf<'terms'>, situation: Situation): Timing => {
  const { term } = situation;
  if (contractType === situation.contract.type) return term ? atRenewal(term) : nextMonth(situation);
  return term ? toMonthly(term, situation) : toAnnual(situation);
};

const from = (effectiveOn: Temporal.PlainDate, withdrawUntil: Temporal.Instant): Timing => ({
  effectiveOn,
  withdrawUntil,
  firstBilledIn: effectiveOn.toPlainYearMonth(),
  pricedFrom: effectiveOn,
});

const atRenewal = (term: Term): Timing => from(term.next().from, endOfDay(term.until));

const nextMonth = ({ today, contract: { startedOn } }: Situation): Timing => {
  const dates = from(firstOfNextMonth(today), endOfDay(lastDayOfMonth(today)));
  // Before it begins nothing is billed.
  const early = Temporal.PlainDate.compare(dates.effectiveOn, startedOn) < 0;
  return early ? { ...dates, firstBilledIn: startedOn.toPlainYearMonth(), pricedFrom: startedOn } : dates;
};

const toAnnual = ({ policy, at, contract }: Situation): Timing => {
  // No term begins before the contract does: who asks early asks as in the month before.
  const earliest = startOf(contract.startedOn.subtract({ days: 1 }).with({ day: 1 }));
  const { effectiveOn, deadline } = policy.reductionDeadline.for(Temporal.Instant.compare(at, earliest) < 0 ? earliest : at);
  return from(effectiveOn, deadline);
};

const toMonthly = (term: Term, situation: Situation): Timing => {
  const window = situation.policy.renewalWindow(term);
  if (window.isOpen(situation.at)) return from(term.next().from, window.closesAt);
  const next = nextWindow(situation, term);
  const [opens, closes] = [dateWords(next.opensOn), deadlineWords(next.closesAt)];
  throw unprocessable('terms.outside-window', {
    ja: `年間一括払いから月払いへの変更は更新手続き期間にのみお申し込みいただけます。${opens.ja}から${closes.ja}までにお申し込みください。`,
    en: `An annual contract can become monthly in its renewal window only. Apply from ${opens.en} until ${closes.en}.`,
  });
};
