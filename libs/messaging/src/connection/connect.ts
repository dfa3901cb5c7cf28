import { connect, type NatsConnection } from '@nats-io/transport-node';

export interface ConnectionSettings {
  /** The process as the server's monitoring shows it; also the private inbox prefix `_INBOX_<service>`. */
  readonly service: string;
  /** `nats://user:password@host:port`, several separated by commas. */
  readonly url: string;
}

export const connectBus = ({ url, service }: ConnectionSettings): Promise<NatsConnection> =>
  connect({ servers: url, name: service });
