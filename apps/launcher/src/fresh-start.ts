import { csiteFolder } from '@csite/embedded';
import { join } from 'node:path';
import { databaseName, services } from './services';

interface Wish {
  readonly fresh: boolean;
  readonly databaseUrl: string | undefined;
  readonly natsUrl: string | undefined;
  /** Our own folder, where it is not the usual one. */
  readonly home: string | undefined;
}

/** What csite keeps on the bus. */
export const streams: readonly string[] = ['EVENTS', 'MAIL', 'KV_KEYS', 'KV_CLOCK'];

const databases = services.filter(({ database }) => database).map(({ name }) => databaseName(name));

/**
 * A fresh start deletes in our own folder alone. On a server outside, databases may be in earnest use and a stream EVENTS
 * another program's: a person who looks deletes them. @returns what to do there, one sentence
 */
export function whyNotFresh({ fresh, databaseUrl, natsUrl, home = csiteFolder() }: Wish): string | undefined {
  const outside = outsideNames({ databaseUrl, natsUrl });
  if (!fresh || outside.length === 0) return undefined;
  const rows = databaseUrl === undefined ? `the folder ${join(home, 'postgres')}` : `the databases ${listed(databases)}`;
  const messages = natsUrl === undefined ? `the folder ${join(home, 'nats')}` : `the streams ${listed(streams)}`;
  return `npm start -- --fresh deletes nothing on the server of ${listed(outside)}: to begin anew, stop csite, delete ${rows}, and ${messages}, and start without --fresh.`;
}

/** The variables whose servers hold data of ours outside of our folder. */
export function outsideNames({ databaseUrl, natsUrl }: Omit<Wish, 'fresh' | 'home'>): string[] {
  return [...(databaseUrl === undefined ? [] : ['DATABASE_URL']), ...(natsUrl === undefined ? [] : ['NATS_URL'])];
}

const listed = (names: readonly string[]): string => names.join(', ').replace(/, ([^,]*)$/, ' and $1');
