import { Failure, type FailureBody, failureKinds, headers as names } from '@csite/protocol';
import type { Msg } from '@nats-io/transport-node';
import { unexpectedFailure } from './bus-failures';

/** The bytes of a good reply; throws the Failure of a bad one. Good replies carry no headers, which keeps them cheap. */
export const replyBytes = (reply: Msg): Uint8Array => {
  if (reply.headers?.get(names.outcome) === 'failure') throw failureOf(reply);
  return reply.data;
};

/** A reply that is no JSON object becomes a failure of this one call: anywhere else it would end the process. */
export const readReply = (reply: Msg): object => {
  const value = parsed(replyBytes(reply));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw unexpectedFailure();
  return value;
};

const failureOf = (reply: Msg): Failure => {
  const body = parsed(reply.data) as Partial<FailureBody> | undefined;
  const known = body && failureKinds.some((kind) => kind === body.kind) && typeof body.code === 'string' && body.detail;
  return known ? new Failure(body as FailureBody) : unexpectedFailure();
};

const parsed = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'));
  } catch {
    return undefined;
  }
};
