import { type CalendarRange, invalid, unavailable } from '@csite/protocol';
import { Clock } from '@csite/service';
import { Controller, Get, Inject } from '@nestjs/common';
import { GatewayConfig } from '../gateway.config';
import { etagOf, isFresh } from '../http/etag';
import { type Language, languages } from '../http/language';
import { unknownRoute } from '../http/transport-failure';
import { Hidden } from '../route/access.decorator';
import { Exchanged } from '../route/asked.decorator';
import type { Exchange } from '../route/exchange';
import { calendarFile } from './calendar-file';
import { CalendarService } from './calendar.service';
import { FEEDS, originOf, secretIn } from './feed-url';

interface FeedUrl {
  readonly Params: { readonly file: string };
  readonly Querystring: { readonly lang?: unknown };
}

/** The change calendar for calendar programs, which cannot log in: the address itself is the secret. */
@Controller(FEEDS)
@Hidden()
export class CalendarFeedController {
  constructor(
    private readonly calendar: CalendarService,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(GatewayConfig) private readonly config: GatewayConfig,
  ) {}

  /** From the month before to a year after today. Without maintenance no calendar: programs would drop what they have. */
  @Get(':file')
  async read(@Exchanged() exchange: Exchange): Promise<string | undefined> {
    const { params, query } = exchange.request as unknown as { params: FeedUrl['Params']; query: FeedUrl['Querystring'] };
    const secret = secretIn(params.file);
    if (secret === undefined) throw unknownRoute();
    const language = languageIn(query.lang);
    const today = this.clock.today();
    const { items, maintenanceMissing } = await this.calendar.ofSecret(exchange, { secret, ...daysAround(today) });
    if (maintenanceMissing) throw incomplete();
    return send(calendarFile(items, { language, origin: originOf(this.config, exchange.request), today }), exchange);
  }
}

/** The 13 months that may be asked for: the 28th of February has the one before the 31st of March. */
const daysAround = (today: Temporal.PlainDate): CalendarRange => {
  const from = today.subtract({ months: 1 });
  return { from: from.toString(), to: from.add({ months: 13 }).toString() };
};

const send = (file: string, { request, reply }: Exchange): string | undefined => {
  const etag = etagOf(file);
  void reply.headers({ etag, 'cache-control': 'private, no-cache' });
  if (isFresh(request.headers['if-none-match'], etag)) {
    void reply.code(304);
    return undefined;
  }
  // A name of its own, or browsers save it under the secret.
  void reply.headers({
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': 'inline; filename="change-calendar.ics"',
  });
  return file;
};

const languageIn = (lang: unknown = 'ja'): Language => {
  const language = languages.find((known) => known === lang);
  if (language) return language;
  throw invalid('calendar-feed.language', {
    ja: `lang には ${languages.join('、')} のいずれかを指定してください。`,
    en: `Give lang as one of ${languages.join(', ')}.`,
  });
};

const incomplete = (): Error =>
  unavailable(
    'calendar-feed.incomplete',
    {
      ja: 'メンテナンス情報を取得できないため、カレンダーをお渡しできません。しばらくしてから更新してください。',
      en: 'Maintenance cannot be read at the moment, so the calendar would lack it. Refresh it later.',
    },
    { retryAfterSeconds: 60 },
  );
