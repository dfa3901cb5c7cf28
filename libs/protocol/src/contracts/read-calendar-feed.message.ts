import { Secret } from '../fields/fields';
import { query } from '../wire/message';
import { CalendarRange } from './calendar-range';
import { CalendarView } from './list-calendar.message';

export class ReadCalendarFeedRequest extends CalendarRange {
  @Secret() secret!: string;
}

/** The calendar that a secret opens, without a session. `not-found` `calendar-feed.unknown` for one that opens nothing. */
export const ReadCalendarFeed = query({
  subject: 'rpc.contracts.calendar-feed.read',
  request: ReadCalendarFeedRequest,
  reply: CalendarView,
});
