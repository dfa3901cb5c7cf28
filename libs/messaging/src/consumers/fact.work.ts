import type { EntityManager } from '@mikro-orm/postgresql';
import type { DeadLetters } from '../dead-letters/dead-letters';
import type { Transact } from '../transact';
import type { Reading } from './event.reader';
import { admit, isWell } from './inbox';
import type { Patience } from './patience';
import type { Received } from './received';
import type { Work } from './work';

export type FactMethod = (event: Received<object>, em: EntityManager) => Promise<void>;

/** Taking in a fact: inbox row and effect in one transaction. */
export class FactWork implements Work {
  constructor(
    readonly durable: string,
    readonly patience: Patience,
    private readonly method: FactMethod,
    private readonly transact: Transact,
    private readonly deadLetters: DeadLetters,
  ) {}

  attempt(event: Received<object>): Promise<void> {
    return this.transact(async (em) => {
      if (await admit(em, this.durable, event.id)) await this.method(event, em);
    });
  }

  park(reading: Reading, payload: Uint8Array, cause: string, attempts: number): Promise<void> {
    return this.deadLetters.park({ consumer: this.durable, reading, payload, cause, attempts });
  }

  isDatabaseWell(): Promise<boolean> {
    return isWell(this.transact);
  }

  /** Once more by hand, in the transaction that takes the dead letter away. */
  redo(event: Received<object>, em: EntityManager): Promise<void> {
    return this.method(event, em);
  }
}
