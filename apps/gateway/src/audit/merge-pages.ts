import type { AuditEntryView, AuditPage } from '@csite/protocol';

/**
 * One page of the lists of several services, the last entry first. Ids sort by time over all of them, so an id is the cursor into
 * each. What lies beyond the end of a page that goes on may have neighbours which are not known yet: it waits for the next page.
 */
export const mergePages = (pages: readonly AuditPage[], limit: number): AuditPage => {
  const horizon = pages.map(({ nextCursor = '' }) => nextCursor).reduce((last, each) => (each > last ? each : last), '');
  const all = pages.flatMap(({ items }) => items).sort(newestFirst);
  const items = all.filter(({ entryId }) => entryId >= horizon).slice(0, limit);
  const last = items.at(-1);
  const more = horizon !== '' || all.length > items.length;
  return { items, ...(more && last && { nextCursor: last.entryId }) };
};

const newestFirst = (one: AuditEntryView, other: AuditEntryView): number => (one.entryId > other.entryId ? -1 : 1);
