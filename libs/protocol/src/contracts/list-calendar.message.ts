import { ListOf, Nested, Optional, Text } from '../fields/fields';
import { query } from '../wire/message';
import { BilingualView } from './bilingual.view';
import { CalendarEntryView } from './calendar-entry.view';
import { CalendarRange } from './calendar-range';

export class ListCalendarRequest extends CalendarRange {
  /** Product code of the catalogue; absent means all that the customer has. */
  @Optional() @Text({ max: 40 }) product?: string;
}

export class CalendarProductView {
  @Text() product!: string;
  @Nested(() => BilingualView) productName!: BilingualView;
}

export class CalendarView {
  /** Whose days these are, in the order of the catalogue. */
  @ListOf(() => CalendarProductView) products!: CalendarProductView[];
  /** By day, and within it by time. */
  @ListOf(() => CalendarEntryView, { max: 5000 }) items!: CalendarEntryView[];
}

/**
 * The change calendar but for its maintenance: days of open and applied applications, renewal windows and renewals.
 * `not-found` `contract.unknown` for a product that the customer does not have.
 */
export const ListCalendar = query({
  subject: 'rpc.contracts.calendar.list',
  request: ListCalendarRequest,
  reply: CalendarView,
});
