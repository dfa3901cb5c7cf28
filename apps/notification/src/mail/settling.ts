import { setTimeout as sleep } from 'node:timers/promises';
import type { DeliveryOutcome } from '../smtp/delivery-outcome';
import type { ClaimedMail, MailQueue } from './mail.queue';

const PAUSE_MS = 200;

/**
 * Writes down how a try ended, however long the database is away: a mail that the server took must not be sent again
 * because nobody could note it. Ends with the process; then the claim lapses.
 */
export const settleSurely = async (
  queue: MailQueue,
  claimed: ClaimedMail,
  outcome: DeliveryOutcome,
  stop: AbortSignal,
): Promise<boolean> => {
  for (;;) {
    try {
      return await queue.settle(claimed, outcome);
    } catch (error) {
      if (stop.aborted) throw error;
      await sleep(PAUSE_MS);
    }
  }
};
