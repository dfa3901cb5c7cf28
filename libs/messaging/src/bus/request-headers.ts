import { headers as names } from '@csite/protocol';
import { headers, type MsgHdrs } from '@nats-io/transport-node';
import type { Outgoing } from './outgoing';

/** The headers of one try; its deadline may be earlier than the asker's, so that a repeat still fits in. */
export const requestHeaders = (outgoing: Outgoing, deadline: number): MsgHdrs => {
  const result = headers();
  result.set(names.deadline, String(deadline));
  if (outgoing.token) result.set(names.authorization, outgoing.token);
  if (outgoing.traceparent) result.set(names.traceparent, printable(outgoing.traceparent));
  if (outgoing.idempotencyKey) result.set(names.idempotencyKey, printable(outgoing.idempotencyKey));
  if (outgoing.clientAddress) result.set(names.clientAddress, printable(outgoing.clientAddress));
  if (outgoing.userAgent) result.set(names.userAgent, printable(outgoing.userAgent));
  return result;
};

/** Some of these come from strangers: nothing in them may end a header line. */
const printable = (value: string): string => value.replace(/[^\x20-\x7e]/g, '?').slice(0, 512);
