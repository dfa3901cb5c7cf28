import { setTimeout as pause } from 'node:timers/promises';
import type { TestDatabase } from '../world/test-database';
import type { MortalProcess } from './mortal-process';

/** A run of much work by replicas of which one is killed now and then. */
export interface CrashWishes {
  /** How much work: documents, mails. */
  readonly count: number;
  readonly kills: number;
  /** Between 0 and 1. */
  readonly random: () => number;
  readonly say: (line: string) => void;
}

export interface CrashReport {
  /** Promises that were broken, in words. */
  readonly findings: readonly string[];
  readonly perSecond: number;
  /** Of the replica that took most. */
  readonly peakMiB: number;
}

const AT_ONCE = 200;
const LOOK_MS = 50;

/** Until `counting`, a statement with one row and the column `count`, has come to `count`. */
export const reached = async (database: TestDatabase, counting: string, count: number): Promise<void> => {
  for (;;) {
    const [row] = await database.sql<{ count: number }>(counting);
    if ((row?.count ?? 0) >= count) return;
    await pause(LOOK_MS);
  }
};

export const inBatches = async <T>(count: number, work: (at: number) => Promise<T>): Promise<T[]> => {
  const done: T[] = [];
  for (let from = 0; from < count; from += AT_ONCE) {
    const batch = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, at) => work(from + at));
    done.push(...(await Promise.all(batch)));
  }
  return done;
};

/** Kills one of the replicas at moments of the work that chance tells; returns after the last kill. */
export const killNowAndThen = async (
  { count, kills, random, say }: CrashWishes,
  { database, counting, processes }: { database: TestDatabase; counting: string; processes: readonly MortalProcess[] },
): Promise<void> => {
  const moments = Array.from({ length: kills }, () => Math.floor(random() * count)).sort((a, b) => a - b);
  for (const moment of moments) {
    await reached(database, counting, moment);
    await processes[Math.floor(random() * processes.length)]?.killAndRestart();
    say(`killed one after ${moment}`);
  }
};

/** Whoever was at work is ended; what they took is known then. */
export const peakOf = async (processes: readonly MortalProcess[]): Promise<number> => {
  await Promise.all(processes.map((each) => each.killAndRestart()));
  return Math.max(...processes.map(({ peakMiB }) => peakMiB));
};
