import { parseArgs } from 'node:util';

export interface Wishes {
  /** Open lines in all. */
  readonly lines: number;
  /** How long changes are made. */
  readonly seconds: number;
}

/** What stands behind `npm run live --`. @throws Error in one sentence for what is no such thing */
export function wishesOf(args: readonly string[]): Wishes {
  const { values } = parseArgs({ args: [...args], options: { lines: { type: 'string' }, seconds: { type: 'string' } } });
  return { lines: whole('lines', values.lines ?? '300'), seconds: whole('seconds', values.seconds ?? '60') };
}

function whole(name: string, text: string): number {
  if (/^[1-9]\d{0,4}$/.test(text)) return Number(text);
  throw new Error(`--${name} is "${text}": give a whole number, as in npm run live -- --lines 300 --seconds 60.`);
}
