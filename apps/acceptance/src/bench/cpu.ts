import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks a second of /proc (USER_HZ), fixed at 100 on Linux. */
const TICKS = 100;

interface Stat {
  readonly parent: number;
  /** Seconds of CPU that the process has used, user and system. */
  readonly seconds: number;
}

function stat(pid: number): Stat | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { parent: Number(fields[1]), seconds: (Number(fields[11]) + Number(fields[12])) / TICKS };
  } catch {
    return undefined; // it ended while we looked
  }
}

const pids = (): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);

/** The process and all that descend from it. */
export function family(root: number): number[] {
  const parents = new Map(pids().map((pid) => [pid, stat(pid)?.parent]));
  const members = new Set([root]);
  for (let grown = true; grown;) {
    grown = false;
    for (const [pid, parent] of parents) {
      if (parent === undefined || members.has(pid) || !members.has(parent)) continue;
      members.add(pid);
      grown = true;
    }
  }
  return [...members];
}

/** Seconds of CPU that these families have used so far. */
export const cpuSeconds = (roots: readonly number[]): number =>
  [...new Set(roots.flatMap(family))].reduce((sum, pid) => sum + (stat(pid)?.seconds ?? 0), 0);

/** Mebibytes of memory, shared pages divided among their users (PSS), of a family. */
export function memoryMiB(root: number): number {
  const kilobytes = family(root).map((pid) => {
    try {
      return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
    } catch {
      return 0;
    }
  });
  return kilobytes.reduce((sum, size) => sum + size, 0) / 1024;
}
