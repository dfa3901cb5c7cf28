import { type Footprints, shapeOf } from './footprint';
import type { Arrived } from './statement.gate';

/** One statement of a rival, as what another statement of its transactions makes of it. */
export interface Step {
  readonly statement: string;
  /** The statement without its values, which differ from run to run. */
  readonly shape: string;
  readonly sees: ReadonlySet<string>;
  readonly holds: ReadonlySet<string>;
  /** Tables in which what was written before becomes visible to others by this step. */
  readonly publishes: ReadonlySet<string>;
  readonly isUnknown: boolean;
}

interface Transaction {
  readonly writes: Set<string>;
  readonly holds: Set<string>;
  isUnknown: boolean;
}

type Touched = Pick<Step, 'sees' | 'holds' | 'publishes' | 'isUnknown'>;

const NONE: ReadonlySet<string> = new Set();

/** Reads the statements of one rival in their order, and knows which transaction each belongs to. */
export class Steps {
  readonly #open = new Map<number, Transaction>();

  constructor(private readonly footprints: Footprints) {}

  /** It touches nothing that another can see, keep or wait for: its place among the others' statements is no matter. */
  isPrivate({ statement }: Arrived): boolean {
    const { kind } = this.footprints.of(statement);
    return kind === 'private' || kind === 'begin';
  }

  take({ statement, line }: Arrived): Step {
    return { statement, shape: shapeOf(statement), ...this.#touched(statement, line) };
  }

  #touched(statement: string, line: number): Touched {
    const { kind, sees, writes, holds } = this.footprints.of(statement);
    const isUnknown = kind === 'unknown';
    if (kind === 'end') return this.#end(statement, line);
    if (kind === 'begin') this.#open.set(line, { writes: new Set(), holds: new Set(), isUnknown: false });
    const transaction = this.#open.get(line);
    if (!transaction) return { sees, holds, publishes: writes, isUnknown };
    for (const table of writes) transaction.writes.add(table);
    for (const table of holds) transaction.holds.add(table);
    transaction.isUnknown ||= isUnknown;
    return { sees, holds, publishes: NONE, isUnknown };
  }

  /** What was held is let go. References are checked by a commit at the latest: it sees what they lead to. */
  #end(statement: string, line: number): Touched {
    const transaction = this.#open.get(line);
    this.#open.delete(line);
    if (!transaction) return { sees: NONE, holds: NONE, publishes: NONE, isUnknown: false };
    const { writes, holds, isUnknown } = transaction;
    const isUndone = /^\s*(rollback|abort)/i.test(statement);
    return { sees: isUndone ? NONE : holds, holds, publishes: isUndone ? NONE : writes, isUnknown };
  }
}

/** Whether two steps of different rivals may come to something else in the other order. When in doubt they do. */
export const areDependent = (one: Step, other: Step): boolean =>
  one.isUnknown ||
  other.isUnknown ||
  meet(one.holds, other.holds) ||
  meet(one.publishes, other.sees) ||
  meet(other.publishes, one.sees);

const meet = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => [...one].some((name) => other.has(name));
