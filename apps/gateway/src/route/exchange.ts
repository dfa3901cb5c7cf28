import type { Caller, CallerKind } from '@csite/protocol';
import type { Outgoing } from '@csite/messaging';
import type { ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { idempotencyKey } from '../http/idempotency-key';
import { traceparentFor } from '../http/trace';

/** Milliseconds after which a client gets its answer, whatever happened behind the gateway; from when its request was read. */
export const DEADLINE_MS = 3000;

/**
 * A request as the guard leaves it: with the kind of caller that its route is for, the session that it found, if any, and the
 * instant by which it is answered.
 */
export type Incoming = FastifyRequest & { callerKind?: CallerKind; session?: Session; deadline?: number };

export interface Session {
  readonly caller: Caller;
  readonly token: string;
}

/** One request, its reply, and what goes along with it on the bus. */
export interface Exchange {
  readonly request: Incoming;
  readonly reply: FastifyReply;
  readonly outgoing: Outgoing;
}

const outgoingOf = ({ headers, ip, session, deadline }: Incoming): Outgoing => ({
  token: session?.token,
  idempotencyKey: idempotencyKey(headers['idempotency-key']),
  traceparent: traceparentFor(single(headers.traceparent)),
  deadline,
  clientAddress: ip,
  userAgent: headers['user-agent']?.slice(0, 500),
});

export const single = (header: string | string[] | undefined): string | undefined => (Array.isArray(header) ? header[0] : header);

export const exchangeOf = (context: ExecutionContext): Exchange => {
  const http = context.switchToHttp();
  const request = http.getRequest<Incoming>();
  return { request, reply: http.getResponse<FastifyReply>(), outgoing: outgoingOf(request) };
};
