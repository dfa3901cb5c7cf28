import { parseArgs } from 'node:util';

export interface Wishes {
  /** Of each way to ask. */
  readonly samples: number;
  /** How the name of a question begins; all of them where it is empty. */
  readonly question: string;
}

/** What stands behind `npm run timing --`. @throws Error in one sentence for what is no such thing */
export function wishesOf(args: readonly string[]): Wishes {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { samples: { type: 'string' } },
    allowPositionals: true,
  });
  const { samples = '1000' } = values;
  if (/^[1-9]\d{1,5}$/.test(samples)) return { samples: Number(samples), question: positionals.join(' ') };
  throw new Error(`--samples is "${samples}": give a whole number of at least 10, as in npm run timing -- --samples 200 log-in.`);
}
