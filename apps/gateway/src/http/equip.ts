import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GatewayConfig } from '../gateway.config';
import type { RouteTable } from '../site/route-table';
import type { Closing } from './closing';
import { etagOf, isFresh } from './etag';
import type { InFlight } from './in-flight';
import type { ProblemFilter } from './problem.filter';
import type { BodyGate } from '../session/body.gate';
import { headRefusal, passOnUnmet } from './request-head';
import { noteBody } from './sent-body';
import { securityHeaders } from './security-headers';

interface Equipment {
  readonly config: GatewayConfig;
  readonly filter: ProblemFilter;
  readonly routes: RouteTable;
  readonly inFlight: InFlight;
  readonly closing: Closing;
  readonly gate: BodyGate;
}

type Done = (error: null, payload?: unknown) => void;

/** What every request meets before and after its route. */
export const equip = (server: FastifyInstance, { config, filter, routes, inFlight, closing, gate }: Equipment): void => {
  const fixed = Object.entries(securityHeaders(config));
  passOnUnmet(server.server);
  server.addHook('onRoute', ({ url, method }) => routes.add(url, method));
  server.addHook('onRequest', (request, reply, done) => {
    for (const [name, value] of fixed) void reply.header(name, value);
    const refusal = headRefusal(request.raw) ?? inFlight.enter(request.url, reply.raw);
    if (refusal) filter.answer(refusal, request, reply);
    else done();
  });
  server.addHook('onRequest', (request, reply, done) => {
    const refuse = (error: unknown): void => filter.answer(error, request, reply);
    try {
      if (gate.isOpen(request)) done();
      else gate.assertSession(request).then(() => done(), refuse);
    } catch (error) {
      refuse(error);
    }
  });
  server.addHook('onSend', (request, reply, payload, done: Done) => {
    if (closing.hasBegun) void reply.header('connection', 'close');
    done(null, isTagged(request, reply) ? tagged(request, reply, payload) : payload);
  });
  onlyJson(server);
};

const isRead = ({ method }: FastifyRequest): boolean => method === 'GET' || method === 'HEAD';

/** Answers of the API get an ETag of their bytes, unless they have one that tells their version, too. */
const isTagged = (request: FastifyRequest, reply: FastifyReply): boolean =>
  reply.statusCode === 200 && isRead(request) && String(reply.getHeader('content-type')).startsWith('application/json');

const tagged = (request: FastifyRequest, reply: FastifyReply, payload: unknown): unknown => {
  if (typeof payload !== 'string' && !(payload instanceof Uint8Array)) return payload;
  const etag = reply.getHeader('etag')?.toString() ?? etagOf(payload);
  void reply.header('etag', etag);
  if (!isFresh(request.headers['if-none-match'], etag)) return payload;
  void reply.code(304).removeHeader('content-type');
  return null;
};

/** JSON is all that the API reads. An empty body is none, whatever its type says. */
const onlyJson = (server: FastifyInstance): void => {
  server.removeAllContentTypeParsers();
  const parse = server.getDefaultJsonParser('error', 'error');
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    noteBody(request, body as string);
    if (body.length > 0) void parse(request, body as string, done);
    else done(null, undefined);
  });
};
