import { Term } from '../calendar/term.value';
import { Policy } from '../catalogue/policy.value';
import { sampleCatalogue } from '../test/sample-market';
import { nextNotice, renewalNotices } from './renewal-notices';

/** The window closes on the 20th of the last month. */
const policy = new Policy(1, { ...sampleCatalogue().policy, renewalNoticesDaysBeforeClose: [7, 60, 30] });
const term = Term.startingOn(Temporal.PlainDate.from('2025-01-01'));

const after = (at: string): string | undefined => nextNotice(term, policy, Temporal.Instant.from(at))?.at.toString();

describe('notices of a renewal', () => {
  it('go out so many days before the window closes, when offices open, the earliest first', () => {
    expect(renewalNotices(term, policy).map(({ at, daysBeforeClose }) => [at.toString(), daysBeforeClose])).toEqual([
      ['2025-10-21T00:00:00Z', 60],
      ['2025-11-20T00:00:00Z', 30],
      ['2025-12-13T00:00:00Z', 7],
    ]);
    expect(renewalNotices(term, policy).every((notice) => notice.term === term)).toBe(true);
  });

  it('follow each other', () => {
    expect(after('2025-06-15T10:00:00+09:00')).toBe('2025-10-21T00:00:00Z');
    expect(after('2025-10-21T08:59:59+09:00')).toBe('2025-10-21T00:00:00Z');
    expect(after('2025-10-21T09:00:00+09:00')).toBe('2025-11-20T00:00:00Z');
  });

  it('are those of the next term once the last of this one is out', () => {
    expect(after('2025-12-13T09:00:00+09:00')).toBe('2026-10-21T00:00:00Z');
    expect(nextNotice(term, policy, Temporal.Instant.from('2025-12-31T23:59:59+09:00'))?.term.from.toString()).toBe('2026-01-01');
  });

  it('are none where the vendor sends none', () => {
    const silent = new Policy(1, { ...sampleCatalogue().policy, renewalNoticesDaysBeforeClose: [] });

    expect(nextNotice(term, silent, Temporal.Instant.from('2025-06-15T10:00:00+09:00'))).toBeUndefined();
  });
});
