import { startOf, tokyoDate } from '@csite/values';
import type { Term } from '../calendar/term.value';
import type { Policy } from '../catalogue/policy.value';

/** Mails about contracts are sent when offices open. */
const NOTICE_HOUR = 9;

export interface RenewalNotice {
  readonly at: Temporal.Instant;
  readonly daysBeforeClose: number;
  /** The term that is about to end. */
  readonly term: Term;
}

/** When a contractor is told that `term` will renew: so many days before its window closes (policy), at 9:00. */
export const renewalNotices = (term: Term, policy: Policy): RenewalNotice[] => {
  const closes = tokyoDate(policy.renewalWindow(term).closesAt);
  return policy.document.renewalNoticesDaysBeforeClose
    .toSorted((a, b) => b - a)
    .map((daysBeforeClose) => ({
      at: startOf(closes.subtract({ days: daysBeforeClose })).add({ hours: NOTICE_HOUR }),
      daysBeforeClose,
      term,
    }));
};

/** The first notice after `at`, of the running term or of the one after it. */
export const nextNotice = (running: Term, policy: Policy, at: Temporal.Instant): RenewalNotice | undefined =>
  [running, running.next()]
    .flatMap((term) => renewalNotices(term, policy))
    .find((notice) => Temporal.Instant.compare(notice.at, at) > 0);
