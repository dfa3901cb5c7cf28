import { Id, Secret } from '../fields/fields';
import { query } from '../wire/message';
import { CalendarRange } from './calendar-range';
import { CalendarView } from './list-calendar.message';

export class ReadCalendarFeedRequest extends CalendarRange {
  @Secret() secret!: string;
}

export class CalendarFeedContent extends CalendarView {
  /** Whose feed it is: it is shown only while this account is active, which identity knows. */
  @Id() accountId!: string;
}

/** The calendar that a secret opens, without a session. `not-found` `calendar-feed.unknown` for one that opens nothing. */
export const ReadCalendarFeed = query({
  subject: 'rpc.contracts.calendar-feed.read',
  request: ReadCalendarFeedRequest,
  reply: CalendarFeedContent,
});
