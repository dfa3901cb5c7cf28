import { type ReductionGuardsDocument, unprocessable } from '@csite/protocol';
import type { Term } from '../calendar/term.value';
import { dateWords, deadlineWords } from '../calendar/words';
import type { RenewalWindow } from '../calendar/renewal-window.value';
import { refuseAfterIncrease } from './after-increase';
import type { Situation } from './situation';
import type { Timing } from './timing';

/** An annual contract is reduced in its renewal window only, from the first day of the next term, without refund. */
export const annualReduction = (situation: Situation, term: Term, guards: ReductionGuardsDocument): Timing => {
  const window = situation.policy.renewalWindow(term);
  if (!window.isOpen(situation.at)) throw windowClosed(situation, term);
  if (guards.monthOfIncrease && term.lastMonth().equals(situation.today.toPlainYearMonth()))
    refuseAfterIncrease(situation, situation.policy.renewalWindow(term.next()).opensOn);
  const effectiveOn = term.next().from;
  return {
    effectiveOn,
    withdrawUntil: window.closesAt,
    firstBilledIn: effectiveOn.toPlainYearMonth(),
    pricedFrom: effectiveOn,
  };
};

/** The window still to come: after this term's, the next one counts. */
export const nextWindow = ({ policy, at }: Situation, term: Term): RenewalWindow => {
  const window = policy.renewalWindow(term);
  return window.isBefore(at) ? window : policy.renewalWindow(term.next());
};

const windowClosed = (situation: Situation, term: Term): Error => {
  const next = nextWindow(situation, term);
  const [opens, closes] = [dateWords(next.opensOn), deadlineWords(next.closesAt)];
  return unprocessable('reduction.outside-window', {
    ja: `年間契約の削減は更新手続き期間にのみお申し込みいただけます。${opens.ja}から${closes.ja}までにお申し込みください。`,
    en: `An annual contract can be reduced in its renewal window only. Apply from ${opens.en} until ${closes.en}.`,
  });
};
