import { isDeepStrictEqual } from 'node:util';
import type { Rival } from './rival';
import { areDependent } from './steps';
import { type Dependent, Walk, type Walked, type Who } from './walk';

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
  /** Who had how many steps, and before which statement the turn changed. */
  readonly order: string;
  /** What it ended in and a serial order does not. */
  readonly only: readonly string[];
  /** What that serial order ends in and this one does not. */
  readonly missing: readonly string[];
}

export interface Verdict {
  /** What one after the other comes to. */
  readonly serial: readonly [Ending, Ending];
  /** Steps of each when it comes first. */
  readonly steps: readonly [number, number];
  /** How many orders were walked, no two of which are equivalent. */
  readonly orders: number;
  /** Points at which an order could have branched off that is equivalent to one of these, and did not. */
  readonly spared: number;
  /** Steps that had to wait for a lock, in all orders. */
  readonly waits: number;
  /** Orders that ended as neither serial order does. */
  readonly wrong: readonly Order[];
  /** Ended before all orders were walked: it was told to. */
  readonly isCut: boolean;
}

export interface Wish {
  readonly dependent?: Dependent;
  /** Ends after so many orders. */
  readonly atMost?: number;
  /** Told of each order. */
  readonly ended?: (ending: Ending, order: Walked) => void;
}

/**
 * Runs two rivals in all orders of their steps, and names those that end as neither serial order does. A step is a statement,
 * together with what its rival does in memory until the next; a statement that has to wait for a lock goes on as soon as that
 * is let go. Orders that differ only in the order of neighbours that are not `dependent` come to the same: of those one is run.
 */
export const everyOrder = async (
  duel: Duel,
  { dependent = areDependent, atMost = Infinity, ended }: Wish = {},
): Promise<Verdict> => {
  const later = await run(duel, new Walk(dependent, 1));
  const walk = new Walk(dependent);
  const sooner = await run(duel, walk);
  const serial = [sooner.ending, later.ending] as const;
  const found = { orders: 0, waits: 0, wrong: [] as Order[] };
  for (let each = sooner; ; each = await run(duel, walk)) {
    const { ending, walked } = each;
    if (!walked.isRepeated) {
      found.orders += 1;
      found.waits += walked.points.filter(({ waits }) => waits).length;
      ended?.(ending, walked);
      if (!serial.some((one) => isDeepStrictEqual(one, ending))) found.wrong.push(compare(each, nearest(ending, serial)));
    }
    if (walk.isOver || found.orders >= atMost) break;
  }
  const steps = [stepsOf(sooner, 0), stepsOf(later, 1)] as const;
  return { serial, steps, ...found, spared: walk.spared, isCut: !walk.isOver };
};

interface Run {
  readonly ending: Ending;
  readonly walked: Walked;
}

const run = async (duel: Duel, walk: Walk): Promise<Run> => {
  const rivals = await duel.rivals();
  const [walked] = await Promise.allSettled([walk.go(rivals)]);
  // Also after a walk that broke off: who is left at its gate holds its locks for ever.
  const answers = await Promise.allSettled(rivals.map((rival) => rival.finish()));
  if (walked.status === 'rejected') throw walked.reason;
  return { walked: walked.value, ending: await duel.ending(answers) };
};

const stepsOf = ({ walked }: Run, who: Who): number => walked.points.filter((point) => point.who === who).length;

/** Turns in their order, each with where it ended. */
const inWords = ({ points }: Walked): string => {
  const turns: string[] = [];
  let steps = 0;
  for (const [index, { who, step, waits }] of points.entries()) {
    steps += 1;
    if (points[index + 1]?.who === who) continue;
    turns.push(`${who === 0 ? 'first' : 'second'} ${steps} to "${step.statement}"${waits ? ', waiting' : ''}`);
    steps = 0;
  }
  return turns.join('; ');
};

const nearest = (ending: Ending, serial: readonly [Ending, Ending]): Ending => {
  const [one, other] = serial;
  return lacking(ending, one).length <= lacking(ending, other).length ? one : other;
};

const compare = ({ walked, ending }: Run, serial: Ending): Order => ({
  order: inWords(walked),
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
