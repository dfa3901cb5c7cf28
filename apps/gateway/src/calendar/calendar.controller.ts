import { CalendarFeedView, CreateCalendarFeed, GetCalendarFeed, ListCalendar, RevokeCalendarFeed } from '@csite/protocol';
import { Delete, Get, Inject, Post } from '@nestjs/common';
import { GatewayConfig } from '../gateway.config';
import { Answers } from '../route/answers.decorator';
import { ApiController } from '../route/api-controller.decorator';
import { Ask, type Asked, Exchanged } from '../route/asked.decorator';
import type { Exchange } from '../route/exchange';
import { type Json, Relay } from '../route/relay';
import { CalendarAnswer, CalendarFeedAnswer } from './calendar.answer';
import { CalendarService } from './calendar.service';
import { feedUrl } from './feed-url';

@ApiController('calendar')
export class CalendarController {
  constructor(
    private readonly calendar: CalendarService,
    private readonly relay: Relay,
    @Inject(GatewayConfig) private readonly config: GatewayConfig,
  ) {}

  @Get()
  @Answers(
    200,
    CalendarAnswer,
    'What happens on which day: applications, their deadlines, renewals, maintenance; at most 13 months.',
    'not-found',
  )
  list(@Ask(ListCalendar) asked: Asked<typeof ListCalendar>): Promise<CalendarAnswer> {
    return this.calendar.ofSession(asked, asked.words);
  }

  @Get('feed')
  @Answers(200, CalendarFeedView, 'Whether the calendar of the account can be subscribed to, and since when.')
  feed(@Ask(GetCalendarFeed) asked: Asked<typeof GetCalendarFeed>): Promise<Json> {
    return this.relay.forward(asked);
  }

  @Post('feed')
  @Answers(
    201,
    CalendarFeedAnswer,
    'Gives the calendar of the account a secret address (iCalendar, RFC 5545); an earlier one ends, also when this is repeated.',
  )
  async createFeed(@Exchanged() exchange: Exchange): Promise<CalendarFeedAnswer> {
    const { secret, createdAt } = await this.relay.ask(exchange, CreateCalendarFeed, {});
    return { url: feedUrl(secret, this.config, exchange.request), createdAt };
  }

  @Delete('feed')
  @Answers(204, undefined, 'Ends the secret address of the calendar; without one there is nothing to do.')
  async revokeFeed(@Exchanged() exchange: Exchange): Promise<void> {
    await this.relay.ask(exchange, RevokeCalendarFeed, {});
  }
}
