import { parseArgs } from 'node:util';

export interface Wishes {
  readonly kills: number;
  /** The same seed kills in the same order, as far as the same processes run. */
  readonly seed: number;
}

/** What stands behind `npm run chaos --`. @throws Error in one sentence for what is no such thing */
export function wishesOf(args: readonly string[], now: number): Wishes {
  const { values } = parseArgs({ args: [...args], options: { kills: { type: 'string' }, seed: { type: 'string' } } });
  return { kills: whole('kills', values.kills ?? '200'), seed: whole('seed', values.seed ?? String(now % 1_000_000)) };
}

function whole(name: string, text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new Error(`--${name} is "${text}": give a whole number, as in npm run chaos -- --kills 200 --seed 7.`);
}
