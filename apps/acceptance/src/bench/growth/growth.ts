import type { Asker } from './asker';
import { Half } from './half';
import { GOAL, type Ratio, ratioOf, type Took, verdicts } from './ratio';
import { allReads, type Read } from './reads';

const FEW_CUSTOMERS = 10;
const TIMES = 30;
const WARM = 8;
/** What is above the goal is asked again by itself, so many times as often, and that counts: a slow moment is no slow read, nor is a slow neighbour. */
const AGAIN = 3;
/** So many times as slow, there is nothing to doubt. */
const NO_DOUBT = 5;

const NOTHING: Ratio = { few: 0, many: 0, ratio: 0 };

/**
 * - `anew`: nothing holds of what was remembered of the customer, the notices and the token, on either side
 * - `remembered`: the same ten customers on either side, in a round, nothing of whose was changed
 */
const ways = ['anew', 'remembered'] as const;
type Way = (typeof ways)[number];

/** Of ten or of ten thousand: who asks in the turn, and with which token. */
class Questioner {
  private readonly tokens = new Map<Asker | undefined, string>();

  constructor(
    private readonly half: Half,
    private readonly way: Way,
  ) {}

  /** Milliseconds until the whole answer is there. */
  async ask({ of, path }: Read, turn: number): Promise<number> {
    const { askers, site } = this.half;
    const round = this.way === 'anew' ? askers.length : FEW_CUSTOMERS;
    const about = askers[turn % round];
    if (!about) throw new Error(`${this.half.name} has no customers`);
    const who = of === 'operator' ? undefined : about;
    if (this.way === 'anew') await this.half.touch(about);
    const headers = new Headers(of === 'anybody' ? [] : [['authorization', `Bearer ${await this.token(who)}`]]);
    const begun = performance.now();
    const answer = await fetch(`${site.origin}/api/v1${path(about)}`, { headers });
    const body = await answer.text();
    // Too slow for an answer: slower than anything.
    if (answer.status === 503 || answer.status === 504) return Infinity;
    if (answer.status !== 200) throw new Error(`${path(about)} of ${this.half.name} answered ${answer.status}: ${body}`);
    return performance.now() - begun;
  }

  private async token(who: Asker | undefined): Promise<string> {
    const known = this.way === 'anew' ? undefined : this.tokens.get(who);
    const token = known ?? (await this.half.token(who));
    this.tokens.set(who, token);
    return token;
  }
}

/** Each read at both in turns, one after the other: what is compared is how long one waits, and a slow moment meets both. */
async function measure(
  halves: readonly [Half, Half],
  way: Way,
  reads: readonly Read[],
  times: number,
): Promise<Map<string, Took>> {
  const [few, many] = halves.map((half) => new Questioner(half, way));
  if (!few || !many) throw new Error('two halves are compared');
  const took = new Map(reads.map(({ name }) => [name, { few: [] as number[], many: [] as number[] }]));
  for (let turn = -WARM; turn < times; turn += 1)
    for (const read of reads) {
      const inTurn = turn % 2 === 0 ? (['few', 'many'] as const) : (['many', 'few'] as const);
      for (const side of inTurn) {
        const millis = await (side === 'few' ? few : many).ask(read, turn + WARM);
        if (turn >= 0) took.get(read.name)?.[side].push(millis);
      }
    }
  return took;
}

export async function compare(halves: readonly [Half, Half], way: Way): Promise<Map<string, Ratio>> {
  const ratios = new Map([...(await measure(halves, way, allReads, TIMES))].map(([name, took]) => [name, ratioOf(took)]));
  const isDoubtful = ({ ratio }: Ratio): boolean => ratio > GOAL && ratio < NO_DOUBT;
  for (const read of allReads.filter(({ name }) => isDoubtful(ratios.get(name) ?? NOTHING)))
    for (const [name, took] of await measure(halves, way, [read], TIMES * AGAIN)) ratios.set(name, ratioOf(took));
  return ratios;
}

export const print = (way: Way, ratios: ReadonlyMap<string, Ratio>): void => {
  console.log(`\n${`p50, ${way}`.padEnd(52)}${'few'.padStart(12)} ${'many'.padStart(12)}`);
  for (const [name, { few, many, ratio }] of ratios) {
    const [before, after] = [few, many].map((millis) => `${millis.toFixed(2)} ms`.padStart(12));
    console.log(`${name.padEnd(52)}${before} ${after}  × ${ratio.toFixed(2)}`);
  }
};

/**
 * Whether reads stay as quick: two sites side by side, one with ten customers, one with `customers`, all with three years behind
 * them. @returns what is slower than it may be, a sentence each
 */
export async function growth(customers: number): Promise<string[]> {
  const few = await Half.start('few', 0);
  try {
    const many = await Half.start('many', Math.round(customers / FEW_CUSTOMERS) - 1);
    try {
      console.log([await few.counts(), await many.counts()].join('\n'));
      const slower: string[] = [];
      for (const way of ways) {
        const ratios = await compare([few, many], way);
        print(way, ratios);
        slower.push(...verdicts(ratios).map((verdict) => `${way}: ${verdict}`));
      }
      return slower;
    } finally {
      await many.stop();
    }
  } finally {
    await few.stop();
  }
}
