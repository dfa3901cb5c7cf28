import type { CalendarEntryView } from '@csite/protocol';
import { tokyoDate } from '@csite/values';
import { isOpen } from '../application/application-life';
import type { Policy } from '../catalogue/policy.value';
import { annualStretch } from './annual-stretch';
import { applicationEntries } from './application-entries';
import { type CalendarApplication, type CalendarContract, type Days, isWithin } from './calendar-rows';
import { renewalEntries } from './renewal-entries';

interface Calendar {
  readonly contracts: readonly CalendarContract[];
  /** At least those that have a day in `days`, and those that are open. */
  readonly applications: readonly CalendarApplication[];
  readonly days: Days;
  readonly policy: Policy;
}

/** The change calendar of a customer as it stands at `at`: by day, within it what has a time after what has none. */
export const calendarEntries = (
  { contracts, applications, days, policy }: Calendar,
  at: Temporal.Instant,
): CalendarEntryView[] => {
  const applied = applications
    .flatMap((application) => applicationEntries(application, at))
    .filter(({ date }) => isWithin(Temporal.PlainDate.from(date), days));
  const renewals = contracts.flatMap((contract) => {
    const open = applications.filter(({ contractId, state }) => contractId === contract.contractId && isOpen(state));
    const stretch = annualStretch(contract, open);
    return stretch ? renewalEntries(contract, stretch, days, policy, tokyoDate(at)) : [];
  });
  return [...applied, ...renewals].toSorted((a, b) => order(a).localeCompare(order(b), 'en'));
};

const order = ({ date, at = '', entryId }: CalendarEntryView): string => `${date} ${at} ${entryId}`;
