import { setup, teardown } from '../infrastructure/global-setup';
import type { CrashReport, CrashWishes } from './crash-run';

interface CrashProgram {
  readonly run: (wishes: CrashWishes) => Promise<CrashReport>;
  /** What is counted, in the plural, as its option says it too: `documents` for `--documents 10000`. */
  readonly what: string;
  /** What is said when no promise was broken. */
  readonly held: string;
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const numberAfter = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(name);
  return at === -1 ? otherwise : Number(process.argv[at + 1]);
};

/** A crash run as a program of its own: 10,000 and 10 kills unless told; exit code 1 when a promise was broken. */
export const runCrashProgram = async ({ run, what, held }: CrashProgram): Promise<void> => {
  await setup();
  try {
    const [count, kills] = [numberAfter(`--${what}`, 10_000), numberAfter('--kills', 10)];
    const { findings, perSecond, peakMiB } = await run({ count, kills, random: Math.random, say });
    say(`${perSecond} ${what} a second, at most ${peakMiB} MiB a replica`);
    for (const finding of findings) say(`BROKEN  ${finding}`);
    if (findings.length === 0) say(held);
    process.exitCode = findings.length === 0 ? 0 : 1;
  } finally {
    await teardown();
  }
};
