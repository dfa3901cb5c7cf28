import type { AccountCaller, Caller, OperatorCaller } from '@csite/protocol';
import { asAccount, asOperator, asSomebody } from './caller-kind';

/** What came with a request besides its words: who asks, until when an answer is of use, and where from. */
export class Call {
  readonly caller?: Caller;
  readonly idempotencyKey?: string;
  readonly traceparent?: string;
  /** Milliseconds since the epoch after which nobody waits for the reply. */
  readonly deadline: number;
  readonly clientAddress?: string;
  readonly userAgent?: string;
  /** What was asked, as it came: the idempotency of a command is bound to both. */
  readonly subject?: string;
  readonly body?: Uint8Array;

  constructor(facts: CallFacts) {
    this.caller = facts.caller;
    this.idempotencyKey = facts.idempotencyKey;
    this.traceparent = facts.traceparent;
    this.deadline = facts.deadline;
    this.clientAddress = facts.clientAddress;
    this.userAgent = facts.userAgent;
    this.subject = facts.subject;
    this.body = facts.body;
  }

  /** Whoever asks, of whichever kind; throws `session.required` where nobody is logged in. */
  get person(): Caller {
    return asSomebody(this.caller);
  }

  /** The account that asks; throws `session.required` or `session.not-an-account` where there is none. */
  get account(): AccountCaller {
    return asAccount(this.caller);
  }

  /** The operator who asks; throws `session.required` or `session.not-an-operator` where there is none. */
  get operator(): OperatorCaller {
    return asOperator(this.caller);
  }
}

export interface CallFacts {
  readonly caller?: Caller;
  readonly idempotencyKey?: string;
  readonly traceparent?: string;
  readonly deadline: number;
  readonly clientAddress?: string;
  readonly userAgent?: string;
  readonly subject?: string;
  readonly body?: Uint8Array;
}
