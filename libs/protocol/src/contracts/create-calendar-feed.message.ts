import { Instant, Secret } from '../fields/fields';
import { command, Nothing } from '../wire/message';

export class CalendarFeedSecret {
  /** Opens the calendar of the account to whoever has it; 43 characters that a URL takes as they are. */
  @Secret() secret!: string;
  @Instant() createdAt!: string;
}

/**
 * Gives the account's calendar a new secret; the old one opens nothing from here on. The reply is stored nowhere, so a
 * repetition makes another secret, under the same Idempotency-Key too: the last answer is the one that holds.
 */
export const CreateCalendarFeed = command({
  subject: 'rpc.contracts.calendar-feed.create',
  audit: ['calendar-feed.created'],
  request: Nothing,
  reply: CalendarFeedSecret,
});
