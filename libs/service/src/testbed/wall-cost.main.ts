import 'reflect-metadata';
import { patterns, WallCost } from './wall-cost';

const READS = 1_000;
/** A wall that doubles a read is to be looked at. */
const MOST = 2;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Part of `npm run bench`: the exit code is 1 where row-level security costs more than it may. */
async function main(): Promise<void> {
  const cost = await WallCost.start();
  try {
    say('\nRow-level security, µs a read of 20 rows by an index: without it, with it');
    for (const inARow of patterns) {
      const { open, walled } = await cost.measure(inARow, READS);
      const name = `${inARow} in a row of one customer`;
      const [without, under] = [open, walled].map((micros) => `${micros.toFixed(0).padStart(6)} µs`);
      say(`${name.padEnd(30)}${without}${under}   × ${(walled / open).toFixed(2)}`);
      if (!(walled / open <= MOST)) process.exitCode = 1;
    }
  } finally {
    await cost.stop();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
