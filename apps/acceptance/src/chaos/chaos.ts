import { setTimeout as pause } from 'node:timers/promises';
import { command, onTwoReplicas } from '../site/on-two-replicas';
import type { Site } from '../site/site';
import { Dice } from './dice';
import { judge, type Judgement } from './judge';
import { Journal } from './journal';
import { Killer } from './killer';
import { Load } from './load';
import { type Wishes, wishesOf } from './wishes';

const say = (line: string): void => console.log(line);

/** From a burst, with two or three at once, to as long as a restart takes. */
const restMs = (dice: Dice): number => 200 + dice.below(5_000);

async function strikeAll(site: Site, { kills, seed }: Wishes, journal: Journal, ended: () => boolean): Promise<void> {
  const dice = new Dice(seed);
  const killer = new Killer(site, dice);
  const begun = Date.now();
  for (let count = 1; count <= kills && !ended(); count += 1) {
    await pause(restMs(dice));
    let victim = killer.strike();
    for (; victim === undefined; victim = killer.strike()) await pause(100);
    const seconds = ((Date.now() - begun) / 1000).toFixed(1).padStart(6);
    say(
      `${String(count).padStart(4)}/${kills} ${seconds} s  ${victim.padEnd(16)} acknowledged so far: ${journal.applications.length}`,
    );
  }
}

async function storm(site: Site, wishes: Wishes): Promise<readonly string[]> {
  const journal = new Journal();
  const load = await Load.of(site, journal);
  const errors: string[] = [];
  const working = load.run().catch((error: unknown) => errors.push(`a client gave up: ${String(error)}`));
  await strikeAll(site, wishes, journal, () => errors.length > 0);
  load.stop();
  await working;
  say('Looking at what is left …');
  const judgement = await judge(site, journal);
  tell(judgement, load);
  return [...errors, ...judgement.findings, ...(await load.newcomers.lockedOut())];
}

function tell({ evidence }: Judgement, { newcomers }: Load): void {
  const { applications, outbox, mails, received } = evidence;
  const states = Map.groupBy(applications, ({ state }) => state);
  const counts = [...states].map(([state, each]) => `${each.length} ${state}`).join(', ');
  say(`applications: ${applications.length} (${counts}); accounts: ${newcomers.count} more`);
  say(`events: ${outbox.length}; mails: ${mails.length}, arrived ${received.length}`);
}

async function main(): Promise<void> {
  const wishes = wishesOf(process.argv.slice(2), Date.now());
  say(`Starting two replicas of everything; ${wishes.kills} kills with seed ${wishes.seed} …`);
  await onTwoReplicas({
    env: { LOG_LEVEL: 'warn' },
    fine: 'Nothing lost, nothing doubled.',
    work: (site) => storm(site, wishes),
  });
}

command(main);
