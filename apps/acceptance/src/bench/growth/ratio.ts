/** p50 of every read with 10,000 customers is at most so many times that with ten. */
export const GOAL = 1.3;

/** How long one read took, in milliseconds, each time. */
export interface Took {
  readonly few: readonly number[];
  readonly many: readonly number[];
}

export interface Ratio {
  readonly few: number;
  readonly many: number;
  readonly ratio: number;
}

export const middle = (times: readonly number[]): number => {
  const sorted = times.toSorted((a, b) => a - b);
  const at = sorted[Math.floor(sorted.length / 2)];
  if (at === undefined) throw new RangeError('nothing was measured');
  return at;
};

export const ratioOf = ({ few, many }: Took): Ratio => {
  const [less, more] = [middle(few), middle(many)];
  return { few: less, many: more, ratio: more / less };
};

/** Those that are above the goal, a sentence each. */
export const verdicts = (ratios: ReadonlyMap<string, Ratio>): string[] =>
  [...ratios]
    .filter(([, { ratio }]) => ratio > GOAL)
    .map(([name, { few, many, ratio }]) => `${name}: ${many.toFixed(2)} ms against ${few.toFixed(2)} ms, × ${ratio.toFixed(2)}`);
