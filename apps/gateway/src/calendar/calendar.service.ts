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
import { Clock } from '@csite/service';
import { Inject, Injectable } from '@nestjs/common';
import type { Exchange } from '../route/exchange';
import { Relay } from '../route/relay';
import { SideQuestion } from '../route/side-question';
import type { CalendarAnswer } from './calendar.answer';
import { maintenanceEntries } from './maintenance-entries';

/** Puts the change calendar together: one question to contracts and one to status, at the same time. */
@Injectable()
export class CalendarService {
  constructor(
    private readonly relay: Relay,
    @Inject(Clock) private readonly clock: Clock,
    private readonly aside: SideQuestion,
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
  private maintenance(exchange: Exchange, { from, to, product }: ListCalendarRequest): Promise<MaintenanceList | undefined> {
    const words = { from, to, ...(product !== undefined && { products: [product] }) };
    return this.aside.ask(exchange, 'calendar without maintenance', (soon) => this.relay.ask(soon, ListMaintenance, words));
  }
}

const inTime = (a: CalendarEntryView, b: CalendarEntryView): number =>
  a.date.localeCompare(b.date, 'en') || (a.at ?? '').localeCompare(b.at ?? '', 'en');
