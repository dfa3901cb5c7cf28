export interface Spread {
  readonly p5: number;
  readonly median: number;
  readonly p95: number;
}

export interface Comparison {
  readonly known: Spread;
  readonly unknown: Spread;
  /**
   * Cliff's delta: how much more often one of `known` is longer than one of `unknown` than the other way about; 0 where nothing
   * tells them apart. It is what the Mann-Whitney test looks at.
   */
  readonly delta: number;
  /** Of the Mann-Whitney test: how often equals differ so much by chance. */
  readonly p: number;
  /** Of Kolmogorov and Smirnov: how far the two distributions are apart where they are furthest, whatever their middle. */
  readonly distance: number;
}

/**
 * From here on two ways take another time. Cliff's delta below 0.147 is called negligible by convention; this is stricter: at 0.1
 * one measurement names the right one about 55 times in 100, and the limits shut the door after 5 tries at an account and 20 of
 * an address, far from the hundreds that a sure answer needs. A thousand equals each come so far once in some ten thousand
 * comparisons, by either measure.
 */
export const distinguishableAt = 0.1;

export const isDistinguishable = ({ delta, distance }: Comparison): boolean =>
  Math.abs(delta) > distinguishableAt || distance > distinguishableAt;

/** @param known times, in one unit with `unknown`; both in any order */
export const compare = (known: readonly number[], unknown: readonly number[]): Comparison => {
  const [first, second] = [sorted(known), sorted(unknown)];
  const [n, m] = [first.length, second.length];
  const delta = (2 * pairsWon(first, second)) / (n * m) - 1;
  const deviation = Math.sqrt((n + m + 1) / (3 * n * m));
  return {
    known: spreadOf(first),
    unknown: spreadOf(second),
    delta,
    p: chanceBeyond(Math.abs(delta) / deviation),
    distance: distanceOf(first, second),
  };
};

const sorted = (times: readonly number[]): number[] => times.toSorted((a, b) => a - b);

const countOf = (times: readonly number[], fits: (time: number) => boolean): number => times.filter(fits).length;

/** Pairs of which the first is longer, a tie as half of one: Mann and Whitney's U. */
const pairsWon = (first: readonly number[], second: readonly number[]): number =>
  first.reduce((won, time) => won + countOf(second, (other) => other < time) + countOf(second, (other) => other === time) / 2, 0);

const distanceOf = (first: readonly number[], second: readonly number[]): number => {
  const share = (times: readonly number[], limit: number): number => countOf(times, (time) => time <= limit) / times.length;
  return Math.max(...[...first, ...second].map((limit) => Math.abs(share(first, limit) - share(second, limit))));
};

const spreadOf = (times: readonly number[]): Spread => {
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN;
  return { p5: at(0.05), median: at(0.5), p95: at(0.95) };
};

/** Of the normal distribution, on both sides; by Zelen and Severo, exact to seven places. */
const chanceBeyond = (deviations: number): number => {
  const t = 1 / (1 + 0.2316419 * deviations);
  const weights = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429];
  const series = weights.reduceRight((sum, weight) => (sum + weight) * t, 0);
  return (2 * Math.exp(-(deviations ** 2) / 2) * series) / Math.sqrt(2 * Math.PI);
};
