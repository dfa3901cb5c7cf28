import { randomUUID } from 'node:crypto';
import { forEveryCustomer, outsideOfCalls } from '@csite/messaging';
import type { Clock } from '../clock/clock';
import type { Database } from '../database/database';
import type { Log } from '../log/log';
import type { DueHandlers } from './due.explorer';
import type { DueCallHandler, DueEffect, DueHandler } from './due';
import { claim, type ClaimedWork, countDue, isOurs, postpone, takeOff } from './due.store';

/** Work scheduled by another replica, or left by one that crashed, is noticed within this time. */
const SWEEP_MILLIS = 2_000;
/** Less than the lease. */
const HANDLER_MILLIS = 8_000;

/** It was cancelled or moved while it was being done, or another replica has it by now: what was done is undone. */
class TakenAway extends Error {}

/** Does what is due: claims it, works in a transaction that takes it off the list, and leaves failures for later. */
export class DueRunner {
  readonly #claimant = randomUUID();
  #works: ReadonlyMap<string, DueHandler> = new Map();
  #calls: ReadonlyMap<string, DueCallHandler> = new Map();
  #kinds: readonly string[] = [];
  #timer?: NodeJS.Timeout;
  #running?: Promise<void>;
  #again = false;
  #stopped = true;
  #away = false;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  start({ works = new Map(), calls = new Map() }: Partial<DueHandlers>): void {
    this.#works = works;
    this.#calls = calls;
    this.#kinds = [...works.keys(), ...calls.keys()];
    if (this.#kinds.length === 0) return;
    this.#stopped = false;
    this.#timer = setInterval(() => this.wake(), SWEEP_MILLIS);
    this.wake();
  }

  /** Something may be due: a row was scheduled, the clock was moved. */
  wake(): void {
    if (this.#stopped) return;
    this.#again = true;
    this.#running ??= this.#run().finally(() => (this.#running = undefined));
  }

  /** How much is due and not done, here or at another replica. */
  async pending(): Promise<number> {
    if (this.#kinds.length === 0) return 0;
    return this.database.transaction((em) => countDue(em, this.#kinds, this.clock.now()));
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#timer);
    await this.#running;
  }

  /** Woken by whoever scheduled something, an account perhaps: what is due is everybody's, and nobody's doing. */
  #run(): Promise<void> {
    return outsideOfCalls(() => forEveryCustomer(() => this.#sweepWhileAsked()));
  }

  async #sweepWhileAsked(): Promise<void> {
    while (this.#again && !this.#stopped) {
      this.#again = false;
      try {
        await this.#sweep();
        this.#away = false;
      } catch (error) {
        // The next sweep tries again; a database that stays away is said once.
        if (!this.#away) this.log.warn('due work could not be looked up', { error });
        this.#away = true;
      }
    }
  }

  async #sweep(): Promise<void> {
    while (!this.#stopped) {
      const work = await this.database.transaction((em) => claim(em, this.#kinds, this.clock.now(), this.#claimant));
      if (work.length === 0) return;
      for (const each of work) if (this.#works.has(each.kind)) await this.#do(each);
      // Who is called outside may be slow: one after the other they would outlast their lease.
      await Promise.all(work.filter(({ kind }) => this.#calls.has(kind)).map((each) => this.#do(each)));
    }
  }

  async #effectOf({ kind, subjectId, dueAt }: ClaimedWork): Promise<DueEffect> {
    const call = this.#calls.get(kind);
    if (call) return call(subjectId);
    return async (em) => this.#works.get(kind)?.(subjectId, dueAt, em);
  }

  async #do(work: ClaimedWork): Promise<void> {
    try {
      const effect = await this.#effectOf(work);
      await this.database.transaction(
        async (em) => {
          if (!(await isOurs(em, work, this.#claimant))) return;
          await effect(em);
          if (!(await takeOff(em, work, this.#claimant))) throw new TakenAway();
        },
        { millis: HANDLER_MILLIS },
      );
    } catch (error) {
      if (error instanceof TakenAway) return;
      const { kind, subjectId, attempts } = work;
      this.log.error('due work failed and will be tried again', {
        kind,
        subjectId,
        attempts,
        dueAt: work.dueAt.toString(),
        error,
      });
      await this.database.transaction((em) => postpone(em, work, this.#claimant, String(error)));
    }
  }
}
