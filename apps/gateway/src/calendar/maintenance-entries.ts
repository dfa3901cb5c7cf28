import type { CalendarEntryView, CalendarProductView, NoticeHeadline } from '@csite/protocol';

const DATE = 'YYYY-MM-DD'.length;

/** Maintenance as days of the calendar: one for each product of the customer that a notice is about. */
export const maintenanceEntries = (
  notices: readonly NoticeHeadline[],
  products: readonly CalendarProductView[],
): CalendarEntryView[] =>
  notices.flatMap((notice) =>
    products.filter(({ product }) => notice.products.includes(product)).flatMap((product) => entryOf(notice, product)),
  );

const entryOf = (
  { noticeId, title, window }: NoticeHeadline,
  { product, productName }: CalendarProductView,
): CalendarEntryView[] =>
  window === undefined
    ? []
    : [
        {
          entryId: `maintenance.${noticeId}.${product}`,
          // Instants are written in Tokyo time.
          date: window.from.slice(0, DATE),
          kind: 'maintenance',
          product,
          productName,
          title: { ja: title.ja, en: title.en ?? title.ja },
          at: window.from,
          ...(window.until !== undefined && { until: window.until }),
          noticeId,
        },
      ];
