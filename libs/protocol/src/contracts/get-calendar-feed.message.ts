import { Flag, Instant, Optional } from '../fields/fields';
import { Nothing, query } from '../wire/message';

/** Whether an account has its calendar at a secret address. The address itself is told once, when it is made. */
export class CalendarFeedView {
  @Flag() active!: boolean;
  @Optional() @Instant() createdAt?: string;
}

export const GetCalendarFeed = query({
  subject: 'rpc.contracts.calendar-feed.get',
  request: Nothing,
  reply: CalendarFeedView,
});
