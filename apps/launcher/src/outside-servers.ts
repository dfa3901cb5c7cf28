import { natsGreeting } from '@csite/embedded';
import { Client } from 'pg';
import { ConfigurationError } from './configuration';

const patienceMs = 5_000;

/**
 * Looks whether the PostgreSQL of DATABASE_URL can be worked with: services would wait for it for ever, in silence.
 * @throws ConfigurationError without the password
 */
export async function checkDatabase(url: string): Promise<void> {
  try {
    await tryDatabase(url);
  } catch (cause) {
    throw new ConfigurationError(
      `The PostgreSQL server of DATABASE_URL at ${placeOf(url)} cannot be used: ${reasonOf(cause)}. Start it, or correct DATABASE_URL.`,
    );
  }
}

/** An address may be refused before anybody is asked: it can name a file with a certificate that is not there. */
async function tryDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: patienceMs });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ able: boolean }>(
      'select rolsuper or (rolcreaterole and rolcreatedb) as able from pg_roles where rolname = current_user',
    );
    if (rows[0]?.able !== true) throw new Error('this user may not make databases and roles');
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Looks whether somebody speaks NATS at one of the addresses of NATS_URL. @throws ConfigurationError without the password */
export async function checkBus(url: string): Promise<void> {
  const reasons: string[] = [];
  for (const address of url.split(',')) {
    const { hostname, port } = addressOf(address);
    try {
      await natsGreeting(Number(port || 4222), bare(hostname), patienceMs);
      return;
    } catch (cause) {
      reasons.push(`${placeOf(address)}: ${reasonOf(cause)}`);
    }
  }
  throw new ConfigurationError(`No NATS server of NATS_URL answers (${reasons.join('; ')}). Start it, or correct NATS_URL.`);
}

const placeOf = (address: string): string => addressOf(address).host || 'its address';

function addressOf(address: string): Pick<URL, 'host' | 'hostname' | 'port'> {
  return URL.parse(address) ?? { host: '', hostname: '', port: '' };
}

/** Without the brackets of an IPv6 address. */
const bare = (hostname: string): string => hostname.replace(/^\[(.*)\]$/, '$1');

/** A name with several addresses fails with one error for all of them, which says nothing itself. */
function reasonOf(cause: unknown): string {
  const [first] = cause instanceof AggregateError ? (cause.errors as unknown[]) : [cause];
  const reason = first instanceof Error ? first.message : String(first);
  return reason.replace(/\.$/, '');
}
