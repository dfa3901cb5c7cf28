import { command } from '../site/on-two-replicas';
import { Site } from '../site/site';
import { type Comparison, compare, isDistinguishable, type Spread } from './distinguishable';
import { type Question, questionsAt } from './questions';
import { ask } from './seen';
import { wishesOf } from './wishes';

const WARM_UP = 30;

/** Far away, as thousands of tries come from one address; what a try costs is the same. */
const generous = '100000,1,1,3600';
const limits = [
  ...['SIGN_UP_PER_ADDRESS', 'SIGN_UP_PER_SUBDOMAIN', 'SIGN_UP_IN_ALL', 'SIGN_UPS_PER_ADDRESS', 'MAILS_PER_RECIPIENT'],
  ...['RESETS_PER_ACCOUNT', 'RESETS_PER_ADDRESS', 'LOG_IN_PER_ACCOUNT', 'LOG_IN_PER_ADDRESS'],
];
const env = { LOG_LEVEL: 'warn', ...Object.fromEntries(limits.map((name) => [`LIMIT_${name}`, generous])) };

const milliseconds = ({ p5, median, p95 }: Spread): string => [p5, median, p95].map((ms) => ms.toFixed(2).padStart(7)).join('');
const row = (name: string, { known, unknown, delta, p, distance }: Comparison, traces: number): string =>
  [
    name.padEnd(30),
    milliseconds(known),
    '  ',
    milliseconds(unknown),
    delta.toFixed(3).padStart(8),
    p.toFixed(3).padStart(7),
    distance.toFixed(3).padStart(7),
    (traces === 1 ? 'same' : 'differ').padStart(8),
  ].join('');
const busy = (unanswered: number): string => (unanswered === 0 ? '' : `  (${unanswered} times too busy)`);
const heading = `${'known against unknown'.padEnd(30)}   p5  median   p95       p5  median   p95    delta      p     KS   bytes`;

/** @returns what tells known from unknown */
async function findings(site: Site, question: Question, samples: number): Promise<readonly string[]> {
  const { known, unknown } = await ask(site.origin, question, samples, WARM_UP);
  return [...unknown].flatMap(([wrong, seen]) => {
    const name = `${question.name} (${wrong})`;
    const compared = compare(known.times, seen.times);
    const traces = new Set([...known.traces, ...seen.traces]);
    console.log(row(name, compared, traces.size) + busy(known.unanswered + seen.unanswered));
    return [
      ...(isDistinguishable(compared) ? [`${name}: the times differ`] : []),
      ...(traces.size > 1 ? [`${name}: the answers differ:\n${[...traces].join('\n\n')}`] : []),
    ];
  });
}

/** The exit code is 1 where known and unknown can be told apart. */
async function main(): Promise<void> {
  const { samples, question: wished } = wishesOf(process.argv.slice(2));
  const site = await Site.start({ env });
  try {
    const questions = (await questionsAt(site)).filter(({ name }) => name.startsWith(wished));
    if (questions.length === 0) throw new Error(`No question begins with "${wished}".`);
    console.log(`${samples} samples each, in random order; milliseconds of known, then of unknown\n${heading}`);
    const found: string[] = [];
    for (const question of questions) found.push(...(await findings(site, question, samples)));
    console.log(found.length === 0 ? 'Nothing tells known from unknown.' : found.join('\n'));
    if (found.length > 0) process.exitCode = 1;
  } finally {
    await site.stop();
  }
}

command(main);
