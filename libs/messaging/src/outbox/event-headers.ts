import { cloudEvent } from '@csite/protocol';
import { headers, type MsgHdrs } from '@nats-io/transport-node';
import type { WaitingEntry } from './outbox.table';

/** The event's attributes in CloudEvents' binary mode, so that any subscriber can route it without our code. */
export const eventHeaders = (service: string, entry: WaitingEntry): MsgHdrs => {
  const result = headers();
  result.set(cloudEvent.specVersion, '1.0');
  result.set(cloudEvent.id, entry.id);
  result.set(cloudEvent.source, `/csite/${service}`);
  result.set(cloudEvent.type, entry.subject);
  result.set(cloudEvent.subject, entry.aggregateId);
  result.set(cloudEvent.time, entry.occurredAt);
  result.set(cloudEvent.aggregateVersion, String(entry.version));
  if (entry.customerId !== null) result.set(cloudEvent.customerId, entry.customerId);
  result.set('content-type', 'application/json');
  return result;
};
