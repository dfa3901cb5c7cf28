import { type NatsConnection, PermissionViolationError } from '@nats-io/transport-node';
import type { MessagingLog } from '../log';
import { isRefused } from './bus-refusal';

/** Tells, once per outage, that the bus is away or refuses us: a process that runs goes on asking for ever. */
export const followConnection = async (connection: NatsConnection, log: MessagingLog): Promise<void> => {
  let isRefusalTold = false;
  for await (const status of connection.status()) {
    if (status.type === 'disconnect') log.warn('The connection to the bus is lost; trying to get it back.');
    if (status.type === 'reconnect') {
      isRefusalTold = false;
      log.info('The connection to the bus is back.');
    }
    if (status.type !== 'error') continue;
    const { error } = status;
    if (error instanceof PermissionViolationError)
      log.error('The rights of this user on the bus do not suffice.', { operation: error.operation, subject: error.subject });
    else if (isRefused(error) && !isRefusalTold) {
      isRefusalTold = true;
      log.error('The bus refuses the user and password of this process; it goes on trying.', { error });
    }
  }
};
