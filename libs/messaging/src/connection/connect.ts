import { addressHint, isBusAddress } from '@csite/values';
import { connect, type ConnectionOptions, type NatsConnection } from '@nats-io/transport-node';
import { setTimeout as pause } from 'node:timers/promises';
import type { MessagingLog } from '../log';
import { BusRefusal, isRefused } from './bus-refusal';
import { followConnection } from './connection.log';
import { gatherWritesOfNewSockets } from './gather-writes';

export interface ConnectionSettings {
  /** The process as the server's monitoring shows it; also the private inbox prefix `_INBOX_<service>`. */
  readonly service: string;
  /** `nats://user:password@host:port`, several separated by commas; `tls://` where the line is not trusted. */
  readonly url: string;
  /** Told when the bus is away, is back, or refuses what the process does. */
  readonly log?: MessagingLog;
}

const retryMs = 250;

/**
 * One connection for all that a process does on the bus. It waits for a server that is not there yet and comes back
 * to one that went away, for ever: a process that gives up would live on, healthy by all looks, and reach nobody.
 * Pings every two seconds notice a peer that hangs without closing.
 * @throws BusRefusal when the address is none, or the server knows no such user and password: waiting mends neither.
 */
export const connectBus = async (settings: ConnectionSettings): Promise<NatsConnection> => {
  const options = connectionOptions(settings);
  const { log } = settings;
  const gathering = gatherWritesOfNewSockets();
  for (let tries = 0; ; tries += 1) {
    try {
      const connection = await connect({ ...options, waitOnFirstConnect: false });
      void connection.closed().then(gathering.stop);
      if (log) void followConnection(connection, log);
      return connection;
    } catch (error) {
      if (isRefused(error)) {
        gathering.stop();
        throw refusalOf(options, error);
      }
      if (tries === 0) log?.warn('The bus is not there yet; waiting for it.', { servers: options.servers, error });
      await pause(retryMs);
    }
  }
};

/** Replies arrive under a prefix of the service's own, which the bus permissions keep from everybody else. */
export const inboxPrefix = (service: string): string => `_INBOX_${service}`;

/** @throws BusRefusal when `url` holds no address, or one whose user and password are not encoded as in a URL. */
export const connectionOptions = ({ service, url }: ConnectionSettings): ConnectionOptions => {
  const servers = addressesOf(url);
  const credentials = servers.find((each) => each.username !== '');
  return {
    servers: servers.map((each) => each.host),
    ...(credentials && { user: decodeURIComponent(credentials.username), pass: decodeURIComponent(credentials.password) }),
    ...(servers.some((each) => each.protocol === 'tls:') && { tls: {} }),
    name: service,
    inboxPrefix: inboxPrefix(service),
    waitOnFirstConnect: true,
    maxReconnectAttempts: -1,
    // Once it runs, a refusal may be a server that is being given new passwords: it is told, and tried again.
    ignoreAuthErrorAbort: true,
    reconnectTimeWait: retryMs,
    reconnectJitter: 250,
    pingInterval: 2_000,
    maxPingOut: 2,
    timeout: 3_000,
    noAsyncTraces: true,
  };
};

/** The address may hold a password: no sentence quotes it. A bare % is not guessed at: `50%25` and `50%` would be the same. */
const addressesOf = (url: string): URL[] => {
  if (isBusAddress(url)) return url.split(',').map((each) => new URL(each.trim()));
  throw new BusRefusal(`The address of the NATS server is no URL such as nats://user:password@host:4222, ${addressHint}.`);
};

const refusalOf = ({ user, servers }: ConnectionOptions, cause: unknown): BusRefusal => {
  const where = Array.isArray(servers) ? servers.join(', ') : 'there';
  const who = user === undefined ? 'a connection without user and password' : `user "${user}" with the password given`;
  return new BusRefusal(`The NATS server at ${where} refuses ${who}.`, cause);
};
