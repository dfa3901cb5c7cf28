import type { Provider } from '@nestjs/common';
import { Bus, BusRefusal, connectBus, NatsStrategy, Outbox } from '@csite/messaging';
import { CallerVerifier } from '../caller/caller-verifier';
import { KeySet } from '../caller/key-set';
import { RevokedSessions } from '../caller/revoked-sessions';
import { Clock } from '../clock/clock';
import { ClockControl } from '../clock/clock-control';
import { ClockListener } from '../clock/clock-listener';
import { ManualClock } from '../clock/manual.clock';
import { SystemClock } from '../clock/system.clock';
import { ConfigError } from '../config/config.error';
import { ServiceConfig } from '../config/service.config';
import { Database } from '../database/database';
import { Log } from '../log/log';
import { linkSecrets, LinkTokens } from '../links/link-tokens';
import { ProcessIdentity } from './process-identity';

/** A consumer has no client that waits; its event is redelivered after longer than this. */
const CONSUMER_MILLIS = 20_000;
const DAY_MILLIS = 24 * 60 * 60 * 1_000;

const makeBus = async ({ NATS_URL }: ServiceConfig, { service }: ProcessIdentity, log: Log): Promise<Bus> => {
  try {
    return new Bus(await connectBus({ service, url: NATS_URL, log }), service);
  } catch (error) {
    if (error instanceof BusRefusal) throw new ConfigError(`Environment variable NATS_URL is not right: ${error.message}`);
    throw error;
  }
};

const makeClock = async (
  { CLOCK }: ServiceConfig,
  { connection }: Bus,
  { service, replica }: ProcessIdentity,
  log: Log,
): Promise<Clock> => {
  if (CLOCK === 'system') return new SystemClock();
  const clock = new ManualClock();
  await new ClockListener(connection, clock, { service, replica }, log).start();
  return clock;
};

const makeKeySet = ({ connection }: Bus, log: Log): KeySet => {
  const keys = new KeySet(connection, log);
  keys.start();
  return keys;
};

/** What every process has of the bus, with or without a database. */
export const busProviders: readonly Provider[] = [
  {
    provide: Bus,
    inject: [ServiceConfig, ProcessIdentity, Log],
    useFactory: makeBus,
  },
  { provide: Clock, inject: [ServiceConfig, Bus, ProcessIdentity, Log], useFactory: makeClock },
  { provide: KeySet, inject: [Bus, Log], useFactory: makeKeySet },
  {
    provide: CallerVerifier,
    inject: [KeySet, Clock, Bus],
    useFactory: (keys: KeySet, clock: Clock, { connection }: Bus) =>
      new CallerVerifier(keys, clock, new RevokedSessions(connection)),
  },
  { provide: ClockControl, inject: [Bus], useFactory: (bus: Bus) => new ClockControl(bus) },
];

export const outboxProvider: Provider = { provide: Outbox, useFactory: () => new Outbox() };

export const strategyProvider = (withDatabase: boolean): Provider => ({
  provide: NatsStrategy,
  inject: [ServiceConfig, ProcessIdentity, Bus, CallerVerifier, Clock, Log, ...(withDatabase ? [Database] : [])],
  useFactory: (
    { DATABASE_URL, LINK_SECRET, LINK_SECRET_OTHERS, OUTBOX_RETENTION_DAYS }: ServiceConfig,
    { service }: ProcessIdentity,
    { connection }: Bus,
    verifier: CallerVerifier,
    clock: Clock,
    log: Log,
    database?: Database,
  ) =>
    new NatsStrategy({
      service,
      connection,
      verifier,
      log,
      now: () => clock.now(),
      ...(LINK_SECRET !== undefined && { linkTokens: new LinkTokens(() => linkSecrets(LINK_SECRET, LINK_SECRET_OTHERS)) }),
      ...(database &&
        DATABASE_URL !== undefined && {
          record: {
            url: DATABASE_URL,
            transact: (work) => database.transaction(work, { millis: CONSUMER_MILLIS }),
            retentionMs: OUTBOX_RETENTION_DAYS * DAY_MILLIS,
          },
        }),
    }),
});
