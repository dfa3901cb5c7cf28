import { type Caller, headers as names } from '@csite/protocol';
import type { Msg } from '@nats-io/transport-node';
import { Call } from './call';

/** A request that does not say how long it is waited for gets this much. */
const defaultPatienceMs = 3_000;

/** The part of a request that is in its headers. */
export interface Envelope {
  readonly token?: string;
  readonly deadline: number;
  readonly callFor: (caller: Caller | undefined) => Call;
}

export const readEnvelope = (message: Msg): Envelope => {
  const headers = message.headers;
  const text = (name: string): string | undefined => (headers?.has(name) ? headers.get(name) : undefined);
  const deadline = readDeadline(text(names.deadline));
  return {
    token: text(names.authorization),
    deadline,
    callFor: (caller) =>
      new Call({
        caller,
        deadline,
        idempotencyKey: text(names.idempotencyKey),
        traceparent: text(names.traceparent),
        clientAddress: text(names.clientAddress),
        userAgent: text(names.userAgent),
        subject: message.subject,
        body: message.data,
      }),
  };
};

const readDeadline = (text: string | undefined): number => {
  const deadline = Number(text);
  return text !== undefined && Number.isSafeInteger(deadline) && deadline > 0 ? deadline : Date.now() + defaultPatienceMs;
};
