import {
  type AccountCaller,
  type CalendarFeedContent,
  type CalendarFeedSecret,
  type CalendarFeedView,
  notFound,
  type Nothing,
  type ReadCalendarFeedRequest,
} from '@csite/protocol';
import { Clock } from '@csite/service';
import { toRfc3339 } from '@csite/values';
import { Injectable } from '@nestjs/common';
import { hash, randomBytes } from 'node:crypto';
import { CalendarReader } from './calendar.reader';
import { CalendarFeedStore } from './calendar-feed.store';

const SECRET_BYTES = 32;

/** The change calendar at an address that is its own password: calendar programs cannot log in. */
@Injectable()
export class CalendarFeedService {
  constructor(
    private readonly feeds: CalendarFeedStore,
    private readonly calendar: CalendarReader,
    private readonly clock: Clock,
  ) {}

  /** Not under an Idempotency-Key: its reply would be stored, and the secret in it (ADR 6). */
  async create(account: AccountCaller): Promise<CalendarFeedSecret> {
    const secret = randomBytes(SECRET_BYTES).toString('base64url');
    const at = this.clock.now();
    await this.feeds.keep(account, hashOf(secret), at);
    return { secret, createdAt: toRfc3339(at) };
  }

  async get(account: AccountCaller): Promise<CalendarFeedView> {
    const createdAt = await this.feeds.createdAt(account);
    return createdAt ? { active: true, createdAt: toRfc3339(createdAt) } : { active: false };
  }

  async revoke(account: AccountCaller): Promise<Nothing> {
    await this.feeds.end(account);
    return {};
  }

  async read({ secret, from, to }: ReadCalendarFeedRequest): Promise<CalendarFeedContent> {
    const owner = await this.feeds.ownerOf(hashOf(secret));
    if (owner) return { ...(await this.calendar.list({ from, to }, owner)), accountId: owner.accountId };
    throw notFound('calendar-feed.unknown', {
      ja: 'このアドレスのカレンダーはありません。変更カレンダーの画面でアドレスを作り直し、カレンダーアプリに登録し直してください。',
      en: 'There is no calendar at this address. Make a new address on the page of the change calendar and subscribe to that.',
    });
  }
}

/** As random as a key, so it needs no slow hash. */
const hashOf = (secret: string): string => hash('sha256', secret, 'base64url');
