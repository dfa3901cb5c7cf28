import type { Rpc } from '@csite/protocol';
import { Failure } from '@csite/protocol';
import type { Msg, NatsConnection } from '@nats-io/transport-node';
import { setTimeout as pause } from 'node:timers/promises';
import { busAway, requestTooLarge, serviceTimedOut, serviceUnavailable, unexpectedFailure } from './bus-failures';
import { hasNoResponders, isLostConnection, isTimeout } from './bus-errors';
import type { Outgoing } from './outgoing';
import { inboxPrefix } from '../connection/connect';
import { ReplyInbox } from './reply.inbox';
import { readReply, replyBytes } from './reply.reader';
import { requestHeaders } from './request-headers';

/** How long an asker waits that does not say. */
const defaultPatienceMs = 3_000;
/** Time for another replica to take over before the one repeat. */
const pauseBeforeRepeatMs = 250;
/** Room that headers need under the server's payload limit. */
const HEADROOM = 4_096;

/** Asks other services. Every failure, also one of the bus itself, comes out as a Failure, and within the deadline. */
export class Bus {
  private readonly inbox: ReplyInbox;

  /** `service` is who the connection speaks as: replies come to its private inbox. */
  constructor(
    readonly connection: NatsConnection,
    service: string,
  ) {
    this.inbox = new ReplyInbox(connection, inboxPrefix(service));
  }

  /** The reply. A query is asked once more within the deadline when no answer came. */
  async ask<Q extends object, A extends object>(message: Rpc<Q, A>, request: Q, outgoing: Outgoing = {}): Promise<A> {
    return readReply(await this.exchange(message, request, outgoing)) as A;
  }

  /** The reply's JSON as it came, for answers that are passed on unread. */
  async forward<Q extends object>(message: Rpc<Q>, request: Q, outgoing: Outgoing = {}): Promise<Uint8Array> {
    return replyBytes(await this.exchange(message, request, outgoing));
  }

  private async exchange(message: Rpc, request: object, outgoing: Outgoing): Promise<Msg> {
    const deadline = outgoing.deadline ?? Date.now() + defaultPatienceMs;
    const payload = this.payloadOf(request);
    try {
      return await this.once(message, payload, outgoing, firstDeadline(message, deadline));
    } catch (cause) {
      if (!isWorthRepeating(message, cause) || deadline - Date.now() <= pauseBeforeRepeatMs) throw asFailure(cause, message);
    }
    await pause(pauseBeforeRepeatMs);
    return this.once(message, payload, outgoing, deadline).catch((cause: unknown) => {
      throw asFailure(cause, message);
    });
  }

  private once(message: Rpc, payload: Uint8Array, outgoing: Outgoing, until: number): Promise<Msg> {
    if (until - Date.now() < 1) return Promise.reject(serviceTimedOut(serviceOf(message)));
    return this.inbox.request({ subject: message.subject, payload, headers: requestHeaders(outgoing, until), until });
  }

  private payloadOf(request: object): Uint8Array {
    const payload = Buffer.from(JSON.stringify(request));
    const limit = (this.connection.info?.max_payload ?? 1_048_576) - HEADROOM;
    if (payload.byteLength > limit) throw requestTooLarge(payload.byteLength, limit);
    return payload;
  }
}

/** The first try of a query leaves half of the time for a second one, at another replica. */
const firstDeadline = (message: Rpc, deadline: number): number =>
  message.kind === 'query' ? deadline - Math.max(0, Math.floor((deadline - Date.now()) / 2)) : deadline;

/** Without responders nothing was begun, so even a command may be sent again. */
const isWorthRepeating = (message: Rpc, cause: unknown): boolean =>
  hasNoResponders(cause) || (message.kind === 'query' && (isTimeout(cause) || isLostConnection(cause)));

const asFailure = (cause: unknown, message: Rpc): Failure => {
  if (cause instanceof Failure) return cause;
  if (hasNoResponders(cause)) return serviceUnavailable(serviceOf(message));
  if (isTimeout(cause)) return serviceTimedOut(serviceOf(message));
  return isLostConnection(cause) ? busAway() : unexpectedFailure();
};

const serviceOf = (message: Rpc): string => message.subject.split('.')[1] ?? message.subject;
