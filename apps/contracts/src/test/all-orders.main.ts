import 'reflect-metadata';
import { startInfrastructure, stopInfrastructure } from '@csite/testing';
import { duePairs } from './due-pairs';
import { type Outcome, RivalContracts } from './rival-contracts';
import { commandPairs, type RivalPair } from './rival-pairs';

const NOW = '2025-03-10T10:00:00+09:00';

interface Wishes {
  /** Parts of names; all pairs when there are none. */
  readonly names: readonly string[];
  readonly atMost: number;
  /** Takes every two steps for dependent: minutes to hours for a pair. */
  readonly isUnreduced: boolean;
}

const wishesOf = (words: readonly string[]): Wishes => {
  const at = words.indexOf('--most');
  return {
    names: words.filter((word, index) => !word.startsWith('--') && (at === -1 || index !== at + 1)),
    atMost: at === -1 ? Infinity : Number(words[at + 1]),
    isUnreduced: words.includes('--unreduced'),
  };
};

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Whether every order was walked and ended as it may. */
const walk = async (site: RivalContracts, { name, said, commands }: RivalPair, wishes: Wishes): Promise<boolean> => {
  const start = performance.now();
  await site.begin(NOW);
  const [one, two] = await commands(site);
  const endings = new Set<string>();
  const outcome = await site.meet(one, two, {
    atMost: wishes.atMost,
    ended: (ending) => endings.add(JSON.stringify(ending)),
    ...(wishes.isUnreduced && { dependent: () => true }),
  });
  say(`${figuresOf(outcome)}, ${endings.size} endings, ${((performance.now() - start) / 1000).toFixed(1)} s: ${name}`);
  for (const { order, only, missing } of outcome.wrong)
    say([`  WRONG ${order}`, ...only, 'in place of', ...missing].join('\n    '));
  const isSaid = outcome.said.join('; ') === said.join('; ');
  if (!isSaid) say(`  WRONG one after the other they are told ${outcome.said.join('; ')}, not ${said.join('; ')}`);
  if (outcome.isCut) say('  CUT SHORT: NOT ALL ORDERS WERE WALKED');
  return isSaid && outcome.wrong.length === 0 && !outcome.isCut;
};

const figuresOf = ({ steps, orders, spared, waits, wrong }: Outcome): string =>
  `${steps.join(' and ')} steps, ${orders} orders, ${spared} branches equivalent, ${waits} waits, ${wrong.length} wrong`;

/** `npm run interleavings -- 'withdraw one' renewal` */
const main = async (): Promise<void> => {
  const wishes = wishesOf(process.argv.slice(2));
  const all = [...commandPairs, ...duePairs];
  const pairs = wishes.names.length === 0 ? all : all.filter(({ name }) => wishes.names.some((part) => name.includes(part)));
  await startInfrastructure();
  const site = await RivalContracts.start(NOW);
  try {
    let right = 0;
    for (const pair of pairs) if (await walk(site, pair, wishes)) right += 1;
    say(
      `${right} of ${pairs.length} pairs end in all orders as one after the other${pairs.length < all.length ? `, of ${all.length}` : ''}`,
    );
    process.exitCode = right === pairs.length && right > 0 ? 0 : 1;
  } finally {
    await site.stop();
    await stopInfrastructure();
  }
};

void main();
