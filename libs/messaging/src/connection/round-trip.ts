import type { NatsConnection } from '@nats-io/transport-node';
import { busAway } from '../bus/bus-failures';
import { within } from '../within';

/** Readiness: the server answers now. An open socket says nothing. */
export const roundTrip = async (connection: NatsConnection, patienceMs = 1_000): Promise<void> => {
  try {
    await within(connection.flush(), patienceMs);
  } catch {
    throw busAway();
  }
};
