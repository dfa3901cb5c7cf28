import {
  type CalendarEntryView,
  type CalendarView,
  CheckAccount,
  ListCalendar,
  type ListCalendarRequest,
  ListMaintenance,
  type MaintenanceList,
  notFound,
  ReadCalendarFeed,
  type ReadCalendarFeedRequest,
} from '@csite/protocol';
import { Clock, Log } from '@csite/service';
import { Inject, Injectable } from '@nestjs/common';
import type { Exchange } from '../route/exchange';
import { Relay } from '../route/relay';
import type { CalendarAnswer } from './calendar.answer';
import { maintenanceEntries } from './maintenance-entries';

/** The calendar waits this long for maintenance, then does without. */
const MAINTENANCE_MS = 1000;

/** Puts the change calendar together: one question to contracts and one to status, at the same time. */
@Injectable()
export class CalendarService {
  constructor(
    private readonly relay: Relay,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Log) private readonly log: Log,
  ) {}

  ofSession(exchange: Exchange, words: ListCalendarRequest): Promise<CalendarAnswer> {
    return this.merged(this.relay.ask(exchange, ListCalendar, words), this.maintenance(exchange, words));
  }

  ofSecret(exchange: Exchange, words: ReadCalendarFeedRequest): Promise<CalendarAnswer> {
    return this.merged(this.openFeed(exchange, words), this.maintenance(exchange, words));
  }

  /** A feed ends with its account, of which identity alone knows: asked each time, and without its answer there is none. */
  private async openFeed(exchange: Exchange, words: ReadCalendarFeedRequest): Promise<CalendarView> {
    const { accountId, ...calendar } = await this.relay.ask(exchange, ReadCalendarFeed, words);
    const { active } = await this.relay.ask(exchange, CheckAccount, { accountId });
    if (active) return calendar;
    throw notFound('calendar-feed.ended', {
      ja: 'このカレンダーを作成したアカウントは、ご利用いただけなくなりました。ご自身のアカウントの変更カレンダー画面でアドレスを作り、登録し直してください。',
      en: 'The account that made this calendar is no longer active. Make an address with an account of your own and subscribe to that.',
    });
  }

  private async merged(
    calendar: Promise<CalendarView>,
    maintenance: Promise<MaintenanceList | undefined>,
  ): Promise<CalendarAnswer> {
    const [{ products, items }, found] = await Promise.all([calendar, maintenance]);
    const all = [...items, ...maintenanceEntries(found?.items ?? [], products)];
    return {
      today: this.clock.today().toString(),
      products,
      items: all.toSorted(inTime),
      maintenanceMissing: found === undefined,
    };
  }

  /** Undefined when status does not answer: the calendar is worth showing without. */
  private async maintenance(
    exchange: Exchange,
    { from, to, product }: ListCalendarRequest,
  ): Promise<MaintenanceList | undefined> {
    const deadline = Math.min(Date.now() + MAINTENANCE_MS, exchange.outgoing.deadline ?? Infinity);
    const words = { from, to, ...(product !== undefined && { products: [product] }) };
    try {
      return await this.relay.ask({ ...exchange, outgoing: { ...exchange.outgoing, deadline } }, ListMaintenance, words);
    } catch (error) {
      this.log.warn('calendar without maintenance', { error: String(error) });
      return undefined;
    }
  }
}

const inTime = (a: CalendarEntryView, b: CalendarEntryView): number =>
  a.date.localeCompare(b.date, 'en') || (a.at ?? '').localeCompare(b.at ?? '', 'en');
