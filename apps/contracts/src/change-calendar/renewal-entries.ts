import type { Bilingual, CalendarEntryView, CalendarKind } from '@csite/protocol';
import { toRfc3339, tokyoDate } from '@csite/values';
import type { Term } from '../calendar/term.value';
import type { Policy } from '../catalogue/policy.value';
import { type AnnualStretch, isBefore, termsWithin } from './annual-stretch';
import { type CalendarContract, type Days, isWithin } from './calendar-rows';

const titles = {
  'renewal-window-opens': { ja: '更新手続き期間の開始', en: 'Renewal window opens' },
  'renewal-window-closes': { ja: '更新手続き期間の終了', en: 'Renewal window closes' },
  renewal: { ja: 'ご契約の自動更新', en: 'Contract renews by itself' },
} as const satisfies Partial<Record<CalendarKind, Bilingual>>;

interface Dated {
  readonly kind: keyof typeof titles;
  readonly day: Temporal.PlainDate;
  readonly at?: Temporal.Instant;
}

/** Windows of terms that are not over, by the policy of `today`; and renewals, also those that were. */
export const renewalEntries = (
  contract: CalendarContract,
  stretch: AnnualStretch,
  days: Days,
  policy: Policy,
  today: Temporal.PlainDate,
): CalendarEntryView[] => {
  const dated = termsWithin(stretch, days).flatMap((term) => [
    ...(isBefore(term.until, today) ? [] : windowOf(term, policy)),
    ...renewalAfter(term, stretch),
  ]);
  return dated.filter(({ day }) => isWithin(day, days)).map((entry) => entryOf(contract, entry));
};

const windowOf = (term: Term, policy: Policy): Dated[] => {
  const { opensOn, closesAt } = policy.renewalWindow(term);
  return [
    { kind: 'renewal-window-opens', day: opensOn },
    { kind: 'renewal-window-closes', day: tokyoDate(closesAt), at: closesAt },
  ];
};

/** None where it becomes monthly instead. */
const renewalAfter = (term: Term, { ends }: AnnualStretch): Dated[] => {
  const day = term.next().from;
  return ends && !isBefore(day, ends) ? [] : [{ kind: 'renewal', day }];
};

const entryOf = ({ contractId, product, productName }: CalendarContract, { kind, day, at }: Dated): CalendarEntryView => ({
  entryId: `${kind}.${contractId}.${day.toString()}`,
  date: day.toString(),
  kind,
  product,
  productName,
  title: titles[kind],
  ...(at && { at: toRfc3339(at) }),
});
