import type { OpeningDocument } from '@csite/protocol';
import { HelpDeskHours } from './help-desk-hours.value';

const name = { ja: '年末年始休業', en: 'New Year holidays' };
const document: OpeningDocument = {
  from: '09:00',
  until: '17:30',
  closures: [{ from: '2025-12-27', until: '2026-01-04', name }],
};
const hours = new HelpDeskHours(document);

/** In Tokyo; 2025-06-13 is a Friday. */
const at = (time: string): [boolean, string | undefined] => {
  const { open, changesAt } = hours.stateAt(Temporal.Instant.from(`${time}+09:00`));
  return [open, changesAt?.toZonedDateTimeISO('Asia/Tokyo').toPlainDateTime().toString({ smallestUnit: 'minute' })];
};

describe('The help desk', () => {
  it.each([
    ['2025-06-13T08:59:59', false, '2025-06-13T09:00'],
    ['2025-06-13T09:00:00', true, '2025-06-13T17:30'],
    ['2025-06-13T17:29:59', true, '2025-06-13T17:30'],
    ['2025-06-13T17:30:00', false, '2025-06-16T09:00'],
  ])('opens in the morning and closes in the evening, to the second: %s', (time, open, changesAt) => {
    expect(at(time)).toEqual([open, changesAt]);
  });

  it.each([
    ['a Saturday', '2025-06-14T12:00:00', '2025-06-16T09:00'],
    ['a national holiday (海の日)', '2025-07-21T12:00:00', '2025-07-22T09:00'],
    ['a substitute holiday (振替休日)', '2025-11-24T12:00:00', '2025-11-25T09:00'],
    ['the vendor’s own days off', '2025-12-29T12:00:00', '2026-01-05T09:00'],
  ])('is closed on %s, and says when it opens again', (_what, time, opensAt) => {
    expect(at(time)).toEqual([false, opensAt]);
  });

  it('does not say when it opens where nobody planned that', () => {
    const closed = new HelpDeskHours({ ...document, closures: [{ from: '2025-01-01', until: '2029-12-31', name }] });
    expect(closed.stateAt(Temporal.Instant.from('2025-06-13T12:00:00+09:00'))).toEqual({ open: false });
  });

  it('tells its days off to come: the vendor’s, and holidays on days that are not off anyway', () => {
    const told = hours
      .closures(Temporal.PlainDate.from('2025-11-01'), 70)
      .map(({ from, until, name: { ja } }) => [from, until, ja]);
    expect(told).toEqual([
      ['2025-11-03', '2025-11-03', '文化の日'],
      ['2025-11-24', '2025-11-24', '勤労感謝の日 振替休日'],
      ['2025-12-27', '2026-01-04', '年末年始休業'],
    ]);
  });
});
