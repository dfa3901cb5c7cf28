import type { DeadLetters } from '../dead-letters/dead-letters';
import type { Transact } from '../transact';
import { objectOf, type Reading } from './event.reader';
import { admit, isWell, wasTakenIn } from './inbox';
import type { Patience } from './patience';
import type { Received } from './received';
import type { Work } from './work';

export type MailMethod = (event: Received<object>) => Promise<void>;

/**
 * Delivering a mail. A mail server takes part in no transaction, so the inbox row is written after it accepted: a crash
 * in between sends the mail again, under the same id. The row keeps a refilled queue from sending old mails.
 */
export class MailWork implements Work {
  private readonly delivered = new Set<string>();

  constructor(
    readonly durable: string,
    readonly patience: Patience,
    private readonly method: MailMethod,
    private readonly transact: Transact,
    private readonly deadLetters: DeadLetters,
  ) {}

  async attempt(event: Received<object>): Promise<void> {
    if (!this.delivered.has(event.id) && (await this.transact((em) => wasTakenIn(em, this.durable, event.id)))) return;
    if (!this.delivered.has(event.id)) await this.method(event);
    this.delivered.add(event.id);
    await this.transact((em) => admit(em, this.durable, event.id));
    this.delivered.delete(event.id);
  }

  /** Without its token: a dead letter is stored, and what could open an account must not be. */
  park(reading: Reading, payload: Uint8Array, cause: string, attempts: number): Promise<void> {
    const data = objectOf(payload);
    const stripped = data && Buffer.from(JSON.stringify({ ...data, token: undefined }));
    return this.deadLetters.park({ consumer: this.durable, reading, payload: stripped, cause, attempts });
  }

  isDatabaseWell(): Promise<boolean> {
    return isWell(this.transact);
  }
}
