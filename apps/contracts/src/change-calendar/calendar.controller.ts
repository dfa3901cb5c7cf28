import { accounts, type Call, everyone, Handles } from '@csite/messaging';
import {
  type CalendarFeedContent,
  type CalendarFeedSecret,
  type CalendarFeedView,
  type CalendarView,
  CreateCalendarFeed,
  GetCalendarFeed,
  ListCalendar,
  type ListCalendarRequest,
  type Nothing,
  ReadCalendarFeed,
  type ReadCalendarFeedRequest,
  RevokeCalendarFeed,
} from '@csite/protocol';
import { Controller } from '@nestjs/common';
import { CalendarFeedService } from './calendar-feed.service';
import { CalendarReader } from './calendar.reader';

@Controller()
export class CalendarController {
  constructor(
    private readonly calendar: CalendarReader,
    private readonly feeds: CalendarFeedService,
  ) {}

  @Handles(ListCalendar, accounts())
  list(request: ListCalendarRequest, call: Call): Promise<CalendarView> {
    return this.calendar.list(request, call.account);
  }

  @Handles(CreateCalendarFeed, accounts())
  createFeed(_request: Nothing, call: Call): Promise<CalendarFeedSecret> {
    return this.feeds.create(call.account);
  }

  @Handles(GetCalendarFeed, accounts())
  getFeed(_request: Nothing, call: Call): Promise<CalendarFeedView> {
    return this.feeds.get(call.account);
  }

  @Handles(RevokeCalendarFeed, accounts())
  revokeFeed(_request: Nothing, call: Call): Promise<Nothing> {
    return this.feeds.revoke(call.account);
  }

  /** Whoever has the secret. */
  @Handles(ReadCalendarFeed, everyone)
  readFeed(request: ReadCalendarFeedRequest): Promise<CalendarFeedContent> {
    return this.feeds.read(request);
  }
}
