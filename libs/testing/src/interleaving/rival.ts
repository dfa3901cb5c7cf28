import { setTimeout as pause } from 'node:timers/promises';
import type { StatementGate } from './statement.gate';
import type { Step, Steps } from './steps';
import type { Stepping } from './walk';

/** A statement that takes longer may be waiting for a lock: PostgreSQL is asked. */
const LOOK_MILLIS = 5;

/** Whether one of the sessions of that name waits for what another session holds. */
export type IsBlocked = (name: string) => Promise<boolean>;

/** A command at a replica whose statements pass when told. */
export class Rival implements Stepping {
  #outcome?: Promise<unknown>;
  #isDone = false;
  #standing: Stepping['standing'] = 'at the gate';

  constructor(
    private readonly gate: StatementGate,
    private readonly command: () => Promise<unknown>,
    private readonly steps: Steps,
    private readonly isBlocked: IsBlocked,
  ) {}

  get standing(): Stepping['standing'] {
    return this.#standing;
  }

  async begin(): Promise<void> {
    void this.#begin();
    await this.#halt();
  }

  async pass(): Promise<Step> {
    const step = this.#pass();
    await this.#halt();
    return step;
  }

  async goOn(): Promise<void> {
    if (this.#standing === 'blocked' && !(await this.isBlocked(this.gate.name))) await this.#halt();
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

  #pass(): Step {
    const arrived = this.gate.next();
    if (!arrived) throw new RangeError(`${this.gate.name} is ${this.#standing}: nothing of it can pass`);
    const step = this.steps.take(arrived);
    this.gate.passOne();
    return step;
  }

  /** What is nobody else's matter passes on the way. */
  async #halt(): Promise<void> {
    const done = this.#begin().catch(() => undefined);
    for (;;) {
      this.#standing = await this.#stand(done);
      const arrived = this.gate.next();
      if (this.#standing !== 'at the gate' || !arrived || !this.steps.isPrivate(arrived)) return;
      this.#pass();
    }
  }

  async #stand(done: Promise<unknown>): Promise<Stepping['standing']> {
    for (;;) {
      if (this.#isDone) return 'done';
      if (this.gate.next()) return 'at the gate';
      const isSlow = await Promise.race([done, this.gate.arrival(), pause(LOOK_MILLIS, true)]);
      if (isSlow === true && (await this.isBlocked(this.gate.name)) && !this.gate.next()) return 'blocked';
    }
  }
}
