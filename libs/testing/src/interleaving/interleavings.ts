import { isDeepStrictEqual } from 'node:util';
import type { Rival } from './rival';

/** How two rivals ended, in lines without what differs by chance. */
export interface Ending {
  /** What each was answered. */
  readonly answers: readonly string[];
  /** What the database holds. */
  readonly rows: readonly string[];
}

export interface Duel {
  /** Puts everything back and makes the two anew; neither has begun. */
  readonly rivals: () => Promise<readonly [Rival, Rival]>;
  /** After both are done. `answers`: in the order of `rivals`. */
  readonly ending: (answers: readonly PromiseSettledResult<unknown>[]) => Promise<Ending>;
}

export interface Order {
  /** Who stopped before which statement. */
  readonly order: string;
  /** What it ended in and a serial order does not. */
  readonly only: readonly string[];
  /** What that serial order ends in and this one does not. */
  readonly missing: readonly string[];
}

export interface Verdict {
  /** What one after the other comes to. */
  readonly serial: readonly [Ending, Ending];
  /** How many other orders were run. */
  readonly orders: number;
  /** Those that ended as neither serial order does. */
  readonly wrong: readonly Order[];
}

interface Schedule {
  readonly who: 0 | 1;
  /** Statements of it before the other's turn. */
  readonly first: number;
  /** Statements of the other before it goes on. */
  readonly second: number;
}

interface Run {
  readonly ending: Ending;
  /** The first was through with its turn before the other had one. */
  readonly isSerial: boolean;
  /** The other could not go on: it was done, or waited for a lock. */
  readonly isSpent: boolean;
  readonly order: string;
}

/**
 * Runs two rivals in every order in which one of them is preempted once: it stops after its first, second, … statement, the
 * other runs until it is done or waits for a lock, then it goes on. With `preemptions` 2 the other stops after each of its
 * statements too, and goes on when the first is done.
 */
export const everyOrder = async (duel: Duel, preemptions: 1 | 2 = 1): Promise<Verdict> => {
  const one = await run(duel, { who: 0, first: Infinity, second: Infinity });
  const other = await run(duel, { who: 1, first: Infinity, second: Infinity });
  const serial = [one.ending, other.ending] as const;
  const wrong: Order[] = [];
  let orders = 0;
  for await (const each of preempted(duel, preemptions)) {
    orders += 1;
    if (!serial.some((ending) => isDeepStrictEqual(ending, each.ending))) wrong.push(compare(each, nearest(each.ending, serial)));
  }
  return { serial, orders, wrong };
};

async function* preempted(duel: Duel, preemptions: 1 | 2): AsyncGenerator<Run> {
  for (const who of [0, 1] as const)
    for (let first = 1, isSerial = false; !isSerial; first += 1)
      for (let second = preemptions === 1 ? Infinity : 1; ; second += 1) {
        const ran = await run(duel, { who, first, second });
        ({ isSerial } = ran);
        if (!isSerial) yield ran;
        if (isSerial || ran.isSpent) break;
      }
}

const run = async (duel: Duel, { who, first, second }: Schedule): Promise<Run> => {
  const rivals = await duel.rivals();
  const [one, other] = who === 0 ? rivals : [rivals[1], rivals[0]];
  await one.advance(first);
  const stopped = one.next();
  await other.advance(second);
  const stoppedOther = other.next();
  await one.advance();
  await other.advance();
  const answers = await Promise.allSettled(rivals.map((rival) => rival.finish()));
  return {
    ending: await duel.ending(answers),
    isSerial: stopped === undefined,
    isSpent: stoppedOther === undefined,
    order: `${who === 0 ? 'first' : 'second'} stops at ${first} before "${stopped ?? ''}", the other before "${stoppedOther ?? ''}"`,
  };
};

const nearest = (ending: Ending, serial: readonly [Ending, Ending]): Ending => {
  const [one, other] = serial;
  return lacking(ending, one).length <= lacking(ending, other).length ? one : other;
};

const compare = ({ order, ending }: Run, serial: Ending): Order => ({
  order,
  only: lacking(ending, serial),
  missing: lacking(serial, ending),
});

const linesOf = ({ answers, rows }: Ending): string[] => [
  ...answers.map((each, index) => `answer ${index + 1}: ${each}`),
  ...rows,
];

/** Lines of `ending` that `other` has not. */
const lacking = (ending: Ending, other: Ending): string[] => {
  const others = new Set(linesOf(other));
  return linesOf(ending).filter((line) => !others.has(line));
};
