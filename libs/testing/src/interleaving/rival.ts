import { setTimeout as pause } from 'node:timers/promises';
import type { StatementGate } from './statement.gate';

/** A statement that takes longer may be waiting for a lock: PostgreSQL is asked. */
const LOOK_MILLIS = 5;

/** Whether one of the sessions of that name waits for what another session holds. */
export type IsBlocked = (name: string) => Promise<boolean>;

/** A command at a replica whose statements pass when told. */
export class Rival {
  #outcome?: Promise<unknown>;
  #isDone = false;

  constructor(
    private readonly gate: StatementGate,
    private readonly command: () => Promise<unknown>,
    private readonly isBlocked: IsBlocked,
  ) {}

  /**
   * Lets so many statements pass and take effect; fewer when it is done or waits for a lock before.
   * Returns the number that passed.
   */
  async advance(statements = Infinity): Promise<number> {
    void this.#begin();
    for (let passed = 0; ; passed += 1) {
      if ((await this.#halt()) !== 'at the gate' || passed === statements) return passed;
      this.gate.passOne();
    }
  }

  /** What it would do next; undefined when it is done or waits for a lock. */
  next(): string | undefined {
    return this.gate.next();
  }

  /** Nothing holds it up any more. */
  finish(): Promise<unknown> {
    const outcome = this.#begin();
    this.gate.open();
    return outcome;
  }

  #begin(): Promise<unknown> {
    if (this.#outcome) return this.#outcome;
    this.gate.hold();
    return (this.#outcome = this.command().finally(() => (this.#isDone = true)));
  }

  async #halt(): Promise<'done' | 'at the gate' | 'blocked'> {
    const done = this.#begin().catch(() => undefined);
    for (;;) {
      if (this.#isDone) return 'done';
      if (this.gate.next() !== undefined) return 'at the gate';
      const isSlow = await Promise.race([done, this.gate.arrival(), pause(LOOK_MILLIS, true)]);
      if (isSlow === true && (await this.isBlocked(this.gate.name)) && this.gate.next() === undefined) return 'blocked';
    }
  }
}
