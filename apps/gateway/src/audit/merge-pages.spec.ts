import type { AuditEntryView, AuditPage } from '@csite/protocol';
import { mergePages } from './merge-pages';

const entry = (number: number): AuditEntryView => ({
  entryId: `0197a2b0-0000-7000-8000-${String(number).padStart(12, '0')}`,
  act: 'session.opened',
  by: { kind: 'system' },
  occurredAt: '2025-04-01T00:00:00.000+09:00',
  recordedAt: '2025-04-01T00:00:00.000+09:00',
});

/** As a service answers: entries before the cursor, the last first, never more than it can carry. */
const service =
  (numbers: readonly number[], most = Infinity) =>
  (limit: number, cursor?: string): AuditPage => {
    const rest = numbers.map(entry).filter(({ entryId }) => cursor === undefined || entryId < cursor);
    const items = rest.sort((one, other) => (one.entryId > other.entryId ? -1 : 1)).slice(0, Math.min(limit, most));
    return { items, ...(items.length < rest.length && { nextCursor: items.at(-1)?.entryId ?? '' }) };
  };

const readAll = (services: readonly ReturnType<typeof service>[], limit: number): number[] => {
  const read: number[] = [];
  for (let cursor: string | undefined, going = true; going;) {
    const page = mergePages(
      services.map((each) => each(limit, cursor)),
      limit,
    );
    expect(page.items.length).toBeLessThanOrEqual(limit);
    read.push(...page.items.map(({ entryId }) => Number(entryId.slice(-12))));
    going = page.nextCursor !== undefined;
    cursor = page.nextCursor;
  }
  return read;
};

describe('the audit trails of several services', () => {
  it.each([1, 2, 3, 5, 100])('read as one, the last first, none twice and none left out, %i at a time', (limit) => {
    const parts = [[9, 7, 1], [8, 2, 3], [6], []];
    expect(
      readAll(
        parts.map((part) => service(part)),
        limit,
      ),
    ).toEqual([9, 8, 7, 6, 3, 2, 1]);
  });

  it('also where one of them carries less than was asked for', () => {
    expect(readAll([service([9, 8, 7, 6, 5], 1), service([4, 3, 2, 1])], 3)).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1]);
  });

  it('end without a cursor, also where there is nothing', () => {
    expect(mergePages([service([1])(5), service([])(5)], 5)).toEqual({ items: [entry(1)] });
    expect(mergePages([service([])(5)], 5)).toEqual({ items: [] });
  });
});
