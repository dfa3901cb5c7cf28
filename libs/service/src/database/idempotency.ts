import type { Caller } from '@csite/protocol';

/** What `Database.command` needs to know of a call; the `Call` of @csite/messaging is one. */
export interface IdempotentCall {
  readonly caller?: Caller;
  readonly idempotencyKey?: string;
  readonly clientAddress?: string;
}
