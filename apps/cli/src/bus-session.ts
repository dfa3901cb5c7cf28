import { Bus, connectionOptions } from '@csite/messaging/client';
import { unavailable } from '@csite/protocol';
import type { Environment } from '@csite/service/client';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import type { BusUser } from './command';
import { busUrl } from './running-system';

/** Connects as `user`, does the work, and hangs up. */
export const withBus = async (environment: Environment, user: BusUser, work: (bus: Bus) => Promise<void>): Promise<void> => {
  const connection = await connected(busUrl(environment, user), user);
  try {
    await work(new Bus(connection, user));
  } finally {
    await connection.close();
  }
};

/** A service waits for the bus for ever; a person is told. */
const connected = async (url: string, user: BusUser): Promise<NatsConnection> => {
  try {
    return await connect({
      ...connectionOptions({ service: user, url }),
      waitOnFirstConnect: false,
      ignoreAuthErrorAbort: false,
    });
  } catch (error) {
    const place = url.replace(/\/\/[^@/]*@/g, '//');
    const cause = error instanceof Error ? error.message : String(error);
    throw unavailable('cli.bus-away', {
      ja: `${place} に接続できません（${cause}）。システムが起動しているか、NATS_URL が正しいかをご確認ください。`,
      en: `Cannot connect to ${place} (${cause}): check that the system runs and that NATS_URL is right.`,
    });
  }
};
