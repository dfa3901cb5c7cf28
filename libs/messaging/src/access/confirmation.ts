import { type Caller, confirmationSeconds, type Failure, forbidden } from '@csite/protocol';

const isRecent = ({ confirmedAt }: Caller, now: Temporal.Instant): boolean =>
  confirmedAt !== undefined && Math.floor(now.epochMilliseconds / 1000) - confirmedAt <= confirmationSeconds;

/**
 * For what only the work itself knows to be sensitive; where the message says it, declare `recentlyConfirmed`.
 * @throws Failure `forbidden` `session.confirmation-required`
 */
export const assertRecentlyConfirmed = (caller: Caller, now: Temporal.Instant): void => {
  if (!isRecent(caller, now)) throw confirmationRequired();
};

const confirmationRequired = (): Failure =>
  forbidden('session.confirmation-required', {
    ja: 'この操作の前に、ご本人であることの確認が必要です。確認してからもう一度お試しください。',
    en: 'Show first that it is you: confirm the session, then repeat the request.',
  });
