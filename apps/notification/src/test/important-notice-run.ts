import { CustomerChanged, NoticeAnnounced } from '@csite/protocol';
import {
  type CrashReport,
  type CrashWishes,
  inBatches,
  killNowAndThen,
  MortalProcess,
  peakOf,
  reached,
  TestDatabase,
  TestWorld,
} from '@csite/testing';
import { newId } from '@csite/values';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { notificationMigrations } from '../notification.migrations';
import { MoodyMailServer } from './moody-mail-server';
import { repeatsOf, tooManyUnwritten } from './repeats';
import { aCustomer, aNotice } from './snapshots';

const MAIN = join(__dirname, '../main.js');
/** Of each replica, at one time. */
const ON_THEIR_WAY = 4;

/** An important notice to so many contractors, by two replicas of which one is killed now and then, to a server that fails now and then. */
export const importantNoticeRun = async (wishes: CrashWishes): Promise<CrashReport> => {
  const server = new MoodyMailServer({ deferred: 0.03, dropped: 0.01, random: wishes.random });
  const world = await TestWorld.start();
  const database = await TestDatabase.create('notification', notificationMigrations);
  const told = { SMTP_URL: await server.listen(), PUBLIC_URL: 'https://csite.example', NATS_URL: world.natsUrl };
  const pace = { SMTP_TIMEOUT_SECONDS: '2', MAILING_PER_MINUTE: '60000', SMTP_CONNECTIONS: String(ON_THEIR_WAY) };
  const env = { ...told, ...pace, DATABASE_URL: database.url, CLOCK: 'system', LOG_LEVEL: 'fatal' };
  const processes = [new MortalProcess(MAIN, env), new MortalProcess(MAIN, env)];
  try {
    return await run(wishes, { world, database, server, processes });
  } finally {
    await Promise.all(processes.map((each) => each.stop()));
    await database.drop();
    await world.stop();
    await server.stop();
  }
};

interface Stage {
  readonly world: TestWorld;
  readonly database: TestDatabase;
  readonly server: MoodyMailServer;
  readonly processes: readonly MortalProcess[];
}

const run = async (wishes: CrashWishes, stage: Stage): Promise<CrashReport> => {
  const { count: contractors, kills, say } = wishes;
  const { world, database, server, processes } = stage;
  say(`${contractors} contractors …`);
  const addresses = await inBatches(contractors, (at) => contractor(world, at));
  await reached(database, 'select count(*)::integer as count from mail_recipient', contractors);
  say(`… get an important notice; ${kills} kills to come`);
  const begun = Date.now();
  const notice = aNotice({ noticeId: newId() });
  await world.publish(NoticeAnnounced, { aggregateId: notice.noticeId, version: 1, data: notice });
  await killNowAndThen(wishes, { database, counting: SENT, processes });
  await reached(database, SENT, contractors);
  const perSecond = Math.round((contractors * 1_000) / (Date.now() - begun));
  await reached(database, 'select count(*)::integer as count from mailing where done_at is not null', 1);
  // What was queued twice would arrive about now.
  await pause(1_000);
  const peakMiB = await peakOf(processes);
  const repeats = repeatsOf(server);
  say(`${server.deferred} recipients were put off, the line dropped after ${sum(server.dropped)} mails`);
  say(`came again under their Message-ID: ${repeats.unheard} after a drop, ${repeats.unwritten} after a kill`);
  return { findings: [...findings(server, addresses), ...tooManyUnwritten(repeats, kills, ON_THEIR_WAY)], perSecond, peakMiB };
};

const SENT = `select count(*)::integer as count from mail where state = 'sent'`;

const contractor = async (world: TestWorld, at: number): Promise<string> => {
  const customer = aCustomer({ customerId: newId(), customerNumber: `A${String(at).padStart(8, '0')}` });
  const email = `keiyaku@c${at}.example`;
  const data = { ...customer, contractor: { ...customer.contractor, email } };
  await world.publish(CustomerChanged, { aggregateId: data.customerId, version: 1, data });
  return email;
};

const findings = ({ arrived }: MoodyMailServer, addresses: readonly string[]): string[] => {
  const without = addresses.filter((address) => !arrived.has(address)).length;
  const withMore = addresses.filter((address) => (arrived.get(address)?.size ?? 0) > 1).length;
  const strangers = [...arrived.keys()].length - (addresses.length - without);
  return [
    ...(without > 0 ? [`contractors without the notice: ${without}`] : []),
    ...(withMore > 0 ? [`contractors with more than one mail: ${withMore}`] : []),
    ...(strangers > 0 ? [`mails to somebody else: ${strangers}`] : []),
  ];
};

const sum = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((all, count) => all + count, 0);
