import { setTimeout as pause } from 'node:timers/promises';
import { eventually } from '../site/eventually';
import { OperatorPerson } from '../site/operator';
import { command, onTwoReplicas } from '../site/on-two-replicas';
import type { Site } from '../site/site';
import { Changes } from './changes';
import { delaysOf, percentile } from './delays';
import { type Head, wantedBy } from './heard';
import { type Household, households } from './household';
import { findingsOf, repeatsOf } from './judgement';
import { Listener } from './listener';
import { streamHeads } from './stream-heads';
import { wishesOf } from './wishes';

const REST_MS = 250;
/** Until lines are told how far the stream is: several beats. */
const REACHED_SECONDS = 90;
const ON_SCREEN_MS = 1_000;

/** Far away: everybody signs up from one address. */
const generous = '100000,1,1,3600';
const limits = [
  ...['SIGN_UP_PER_ADDRESS', 'SIGN_UP_PER_SUBDOMAIN', 'SIGN_UP_IN_ALL', 'SIGN_UPS_PER_ADDRESS', 'LINKS_PER_ADDRESS'],
  'LOG_IN_PER_ADDRESS',
];
const env = { LOG_LEVEL: 'warn', ...Object.fromEntries(limits.map((name) => [`LIMIT_${name}`, generous])) };

const say = (line: string): void => console.log(line);

async function anOperator(site: Site): Promise<OperatorPerson> {
  const words = { email: 'live@vendor.example', password: 'neun grüne Fahrräder' };
  await OperatorPerson.make(site.home, ['create', '--email', words.email, '--name', '担当 花子'], `${words.password}\n`);
  return new OperatorPerson(words, site.client);
}

/** Spread over both gateways. Of those that lose theirs, half call the same one again, half the other. */
function listenersOf(
  members: readonly Household[number][],
  lines: number,
  [first = '', second = '']: readonly string[],
): Listener[] {
  const ways = [[first, second], [second, first], [first], [second]];
  return Array.from({ length: lines }, (_, n) => {
    const member = members[n % members.length];
    if (!member) throw new RangeError('nobody listens');
    const way = Math.floor(n / members.length) + n;
    return new Listener({ ...member, name: `${member.name} #${n}`, origins: ways[way % ways.length] ?? [] });
  });
}

const areOpen = (listeners: readonly Listener[], sequence: number): Promise<boolean> =>
  eventually(
    () => Promise.resolve(listeners.every((each) => each.hasReached(sequence))),
    (all) => all,
    REACHED_SECONDS,
  );

/** Prints what was measured. @returns what should not be */
function judge(site: Site, changes: Changes, listeners: readonly Listener[], heads: readonly Head[]): readonly string[] {
  const { open, cut } = delaysOf(changes.made, listeners, site.origin);
  const cuts = listeners.flatMap((each) => each.cuts);
  const sum = (of: (each: Listener) => number): number => listeners.reduce((total, each) => total + of(each), 0);
  const [p50 = 0, p99 = 0, max = 0] = [0.5, 0.99, 1].map((part) => Math.ceil(percentile(open, part)));
  say(`changes acknowledged: ${changes.made.length}; events to hear: ${sum((each) => wantedBy(each, heads).length)}`);
  say(`heard: ${sum(({ heard }) => heard.length)}, of which again: ${sum(repeatsOf)}; lines cut: ${cuts.length}`);
  say(`from the answer to a line at the other gateway, ${open.length} times: p50 ${p50} ms, p99 ${p99} ms, max ${max} ms`);
  say(`the same on lines that were cut meanwhile, ${cut.length} times: max ${Math.ceil(percentile(cut, 1))} ms`);
  say(`without a line: max ${Math.ceil(Math.max(0, ...cuts.map(({ from, until }) => until - from)))} ms`);
  return [
    ...listeners.flatMap((each) => findingsOf(each, heads)),
    ...(open.length === 0 ? ['nothing was heard at the other gateway'] : []),
    ...(p99 > ON_SCREEN_MS ? [`p99 is ${p99} ms, more than ${ON_SCREEN_MS}`] : []),
  ];
}

async function listenAndChange(site: Site, lines: number, seconds: number): Promise<readonly string[]> {
  const homes = await households(site, lines);
  const operator = await (await anOperator(site)).logIn();
  const listeners = listenersOf(homes.flat(), lines, site.origins);
  const kept = listeners.map((each) => each.keep());
  await areOpen(listeners, 1);
  say(`${lines} lines of ${homes.flat().length} accounts of ${homes.length} customers are open at two gateways.`);
  const changes = new Changes(
    homes.map(([owner]) => owner.client),
    operator,
  );
  const working = changes.makeUntil(performance.now() + seconds * 1_000, REST_MS);
  await Promise.race([working, pause(seconds * 500)]);
  say(`killing gateway-2 after ${changes.made.length} changes`);
  site.kill('gateway-2');
  await working;
  // What was acknowledged may still be on its way to the stream.
  const heads = await settledHeads(site);
  await areOpen(listeners, heads.at(-1)?.sequence ?? 0);
  for (const each of listeners) each.stop();
  await Promise.all(kept);
  return judge(site, changes, listeners, heads);
}

/** Once nothing comes to it any more. */
async function settledHeads(site: Site): Promise<readonly Head[]> {
  let before = -1;
  return eventually(
    () => streamHeads(site.system.bus.admin),
    ({ length }) => {
      const isSettled = length === before;
      before = length;
      return isSettled;
    },
  );
}

/** The exit code is 1 where a line has lost something, or a change took longer than a second to the other gateway. */
async function main(): Promise<void> {
  const { lines, seconds } = wishesOf(process.argv.slice(2));
  say('Starting two replicas of everything …');
  await onTwoReplicas({
    env,
    fine: 'Nothing lost, and within a second.',
    work: (site) => listenAndChange(site, lines, seconds),
  });
}

command(main);
