import type { AccountCaller } from '@csite/protocol';
import { Readable } from 'node:stream';
import { retryText } from './live-text';
import type { RecentChange } from './recent-changes';

/** Bytes that may wait for a reader: some four hundred changes. */
const ROOM = 32_768;
/** A reader that is gone without a word does not take the last words either. */
const LAST_WORDS_MS = 3_000;

export type Listener = Pick<AccountCaller, 'accountId' | 'customerId' | 'role' | 'sessionId'>;

/** One open line to a listener. Who reads too slowly loses it, and takes it up again where it was. */
export class LiveLine extends Readable {
  private isEnding = false;
  /** What is to be said once it is known that the line's token still holds. */
  private withheld: string[] | undefined;

  constructor(
    readonly listener: Listener,
    /** What the line was opened with: it does not outlive it. */
    readonly token: string,
  ) {
    super({ highWaterMark: ROOM });
  }

  override _read(): void {
    // What is said is pushed when it happens.
  }

  concerns({ id, customerId, roles, ofOneAccount }: Omit<RecentChange, 'kind' | 'sequence' | 'at'>): boolean {
    if (ofOneAccount && id !== this.listener.accountId) return false;
    if (customerId !== undefined && customerId !== this.listener.customerId) return false;
    return roles === undefined || roles.includes(this.listener.role);
  }

  say(text: string): void {
    if (this.isEnding || this.destroyed) return;
    if (this.waiting() + text.length > ROOM) this.destroy();
    else if (this.withheld) this.withheld.push(text);
    else this.push(text);
  }

  /** Says nothing more until it is trusted again. False where that was so already. */
  distrust(): boolean {
    if (this.withheld) return false;
    this.withheld = [];
    return true;
  }

  trust(): void {
    const texts = this.withheld ?? [];
    this.withheld = undefined;
    for (const text of texts) this.say(text);
  }

  /** Ends it in good order, with when to call again. */
  hangUp(callAgainInMs: number): void {
    if (this.isEnding || this.destroyed) return;
    this.withheld = undefined;
    this.say(retryText(callAgainInMs));
    this.isEnding = true;
    this.push(null);
    setTimeout(() => this.destroy(), LAST_WORDS_MS).unref();
  }

  private waiting(): number {
    return this.readableLength + (this.withheld ?? []).reduce((sum, { length }) => sum + length, 0);
  }
}
