import { command, Nothing } from '../wire/message';

/** The secret of the account's calendar opens nothing from here on. Without one there is nothing to do, and no failure. */
export const RevokeCalendarFeed = command({
  subject: 'rpc.contracts.calendar-feed.revoke',
  audit: ['calendar-feed.revoked'],
  request: Nothing,
  reply: Nothing,
});
