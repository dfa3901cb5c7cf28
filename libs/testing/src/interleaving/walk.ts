import type { Step } from './steps';

export type Who = 0 | 1;

/** Somebody whose steps are told when. */
export interface Stepping {
  readonly standing: 'at the gate' | 'blocked' | 'done';
  /** To its first step. */
  begin(): Promise<void>;
  /** Lets the next step pass and take effect, or wait for a lock. */
  pass(): Promise<Step>;
  /** Goes on by itself where what it waited for is free by now. */
  goOn(): Promise<void>;
}

export type Pair = readonly [Stepping, Stepping];

/** Whether two steps of different rivals may come to something else in the other order. */
export type Dependent = (one: Step, other: Step) => boolean;

/** A moment of an order at which one of those who could went on. */
export interface Point {
  who: Who;
  step: Step;
  /** Who could have gone on. */
  readonly able: readonly Who[];
  /** The step waits for a lock. */
  waits: boolean;
}

/** One order, from the beginning to the end. */
export interface Walked {
  readonly points: readonly Point[];
  /** Nothing but what was walked before can come of it; it was left where that was plain. */
  readonly isRepeated: boolean;
}

/** Steps that were tried first, as long as nothing happens that they do not commute with: trying them next repeats an order. */
type Asleep = ReadonlyMap<Who, Step>;

interface Fork extends Point {
  readonly asleep: Asleep;
  readonly tried: Map<Who, Step>;
  readonly toTry: Set<Who>;
}

const other = (who: Who): Who => (who === 0 ? 1 : 0);

/**
 * Walks all orders of the steps of two rivals, depth first, each from the beginning: of those that differ only in the order of
 * neighbours that are not `dependent`, and so come to the same, it walks one. This is dynamic partial-order reduction with
 * sleep sets (Flanagan and Godefroid 2005): after every order, each step is looked at with the last one of the other rival
 * that it depends on; if there is an order in which it comes before that one, it will be walked.
 */
export class Walk {
  readonly #path: Fork[] = [];
  #last: Who;
  #isOver = false;
  /** Points at which the other could have gone on as well, and nothing else could come of it. */
  spared = 0;

  /** `first` has its turns first. */
  constructor(
    private readonly dependent: Dependent,
    private readonly first: Who = 0,
  ) {
    this.#last = first;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** Goes the next order; `rivals` have not begun. */
  async go(rivals: Pair): Promise<Walked> {
    for (const rival of rivals) await rival.begin();
    this.#last = this.first;
    for (let depth = 0; ; depth += 1) {
      const able = await ableOf(rivals);
      if (able.length === 0) return this.#end(false);
      const fork = this.#path[depth] ?? this.#fork(able);
      if (!fork) return this.#end(true);
      await this.#step(fork, rivals, depth);
      this.#last = fork.who;
    }
  }

  async #step(fork: Fork, rivals: Pair, depth: number): Promise<void> {
    const { who } = fork;
    const waiting = rivals[other(who)].standing === 'blocked';
    const expected = depth < this.#path.length - 1 ? fork.step.shape : undefined;
    const step = await rivals[who].pass();
    await rivals[other(who)].goOn();
    if (expected !== undefined && step.shape !== expected)
      throw new RangeError(`not the same when repeated: "${step.shape}" in place of "${expected}"`);
    fork.step = step;
    fork.waits = rivals[who].standing === 'blocked';
    if (waiting && rivals[other(who)].standing !== 'blocked') this.#assertDependent(fork, depth);
  }

  /** What waits for a step cannot but depend on it: an order that is not walked for want of that would never be missed. */
  #assertDependent({ who, step }: Fork, depth: number): void {
    const waited = this.#path.findLast((each, at) => at < depth && each.who !== who)?.step;
    if (waited && !this.dependent(waited, step))
      throw new RangeError(`"${waited.shape}" waited for "${step.shape}" and is taken not to depend on it`);
  }

  /** Where nobody was before: who has the turn keeps it. Undefined when all who can go on sleep. */
  #fork(able: readonly Who[]): Fork | undefined {
    const before = this.#path.at(-1);
    const asleep = before ? stillAsleep(before, this.dependent) : new Map<Who, Step>();
    const awake = able.filter((who) => !asleep.has(who));
    const who = awake.includes(this.#last) ? this.#last : awake[0];
    if (who === undefined) return undefined;
    const fork: Fork = { who, step: UNKNOWN, able, waits: false, asleep, tried: new Map(), toTry: new Set() };
    this.#path.push(fork);
    return fork;
  }

  #end(isRepeated: boolean): Walked {
    const points = this.#path.map((point) => ({ ...point }));
    this.#noteRaces();
    this.#turnBack();
    return { points, isRepeated };
  }

  /** Each step could have come before the last of the other rival that it depends on: there its rival has to be tried. */
  #noteRaces(): void {
    for (const [index, { who, step }] of this.#path.entries())
      this.#path.findLast((each, at) => at < index && each.who !== who && this.dependent(each.step, step))?.toTry.add(who);
  }

  /** To the last point at which somebody else is to be tried. */
  #turnBack(): void {
    for (let fork = this.#path.at(-1); fork; fork = this.#path.at(-1)) {
      const { who, step, able, asleep, tried, toTry } = fork;
      const next = other(who);
      tried.set(who, step);
      if (toTry.has(next) && able.includes(next) && !tried.has(next) && !asleep.has(next)) {
        fork.who = next;
        return;
      }
      if (able.length > tried.size) this.spared += 1;
      this.#path.pop();
    }
    this.#isOver = true;
  }
}

const UNKNOWN: Step = {
  statement: '',
  shape: '',
  sees: new Set(),
  holds: new Set(),
  publishes: new Set(),
  isUnknown: true,
};

const stillAsleep = ({ who, step, asleep, tried }: Fork, dependent: Dependent): Asleep =>
  new Map([...asleep, ...tried].filter(([each, sleeping]) => each !== who && !dependent(sleeping, step)));

/** Who is at the gate. While both wait for each other, PostgreSQL is left to end it. */
const ableOf = async (rivals: Pair): Promise<Who[]> => {
  for (;;) {
    const able = ([0, 1] as const).filter((who) => rivals[who].standing === 'at the gate');
    if (able.length > 0 || rivals.every(({ standing }) => standing === 'done')) return able;
    for (const rival of rivals) await rival.goOn();
  }
};
