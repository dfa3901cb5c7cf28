import { connect, type ConnectionOptions, type NatsConnection } from '@nats-io/transport-node';

export interface ConnectionSettings {
  /** The process as the server's monitoring shows it; also the private inbox prefix `_INBOX_<service>`. */
  readonly service: string;
  /** `nats://user:password@host:port`, several separated by commas; `tls://` where the line is not trusted. */
  readonly url: string;
}

/**
 * One connection for all that a process does on the bus. It waits for a server that is not there yet and comes back
 * to one that went away, for ever: a process that gives up would live on, healthy by all looks, and reach nobody.
 * Pings every two seconds notice a peer that hangs without closing.
 */
export const connectBus = (settings: ConnectionSettings): Promise<NatsConnection> => connect(connectionOptions(settings));

/** Replies arrive under a prefix of the service's own, which the bus permissions keep from everybody else. */
export const inboxPrefix = (service: string): string => `_INBOX_${service}`;

export const connectionOptions = ({ service, url }: ConnectionSettings): ConnectionOptions => {
  const servers = url.split(',').map((each) => new URL(each.trim()));
  const credentials = servers.find((each) => each.username !== '');
  return {
    servers: servers.map((each) => each.host),
    ...(credentials && { user: decodeURIComponent(credentials.username), pass: decodeURIComponent(credentials.password) }),
    ...(servers.some((each) => each.protocol === 'tls:') && { tls: {} }),
    name: service,
    inboxPrefix: inboxPrefix(service),
    waitOnFirstConnect: true,
    maxReconnectAttempts: -1,
    ignoreAuthErrorAbort: true,
    reconnectTimeWait: 250,
    reconnectJitter: 250,
    pingInterval: 2_000,
    maxPingOut: 2,
    timeout: 3_000,
    noAsyncTraces: true,
  };
};
