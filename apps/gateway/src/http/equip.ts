import helmet from '@fastify/helmet';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GatewayConfig } from '../gateway.config';
import { etagOf, isFresh } from './etag';
import { InFlight } from './in-flight';
import type { ProblemFilter } from './problem.filter';
import { securityHeaders } from './security-headers';
import type { RouteTable } from '../site/route-table';

type Payload = string | Buffer | null | undefined;

/** What every request meets before and after its route. */
export const equip = async (
  server: FastifyInstance,
  config: GatewayConfig,
  filter: ProblemFilter,
  routes: RouteTable,
): Promise<void> => {
  await server.register(helmet, securityHeaders(config));
  const inFlight = new InFlight(config.MAX_IN_FLIGHT);
  server.addHook('onRoute', ({ url, method }) => routes.add(url, method));
  server.addHook('onRequest', (request, reply, done) => {
    const refusal = inFlight.enter(request.url, reply.raw);
    if (refusal) filter.answer(refusal, request, reply);
    else done();
  });
  server.addHook('onSend', tagged);
  onlyJson(server);
};

/** Answers of the API are not to be kept by anyone; the ETag is for clients that ask again. */
const tagged = (
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
  done: (error: null, payload?: unknown) => void,
): void => {
  if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
  const body = payload as Payload;
  if (reply.statusCode !== 200 || (request.method !== 'GET' && request.method !== 'HEAD') || !body || reply.hasHeader('etag')) {
    return done(null, payload);
  }
  if (!String(reply.getHeader('content-type')).startsWith('application/json')) return done(null, payload);
  const etag = etagOf(body);
  void reply.header('etag', etag);
  if (!isFresh(request.headers['if-none-match'], etag)) return done(null, payload);
  void reply.code(304).removeHeader('content-type');
  done(null, null);
};

/** JSON is all that the API reads. An empty body is none, whatever its type says. */
const onlyJson = (server: FastifyInstance): void => {
  server.removeAllContentTypeParsers();
  const parse = server.getDefaultJsonParser('error', 'error');
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body.length === 0) done(null, undefined);
    else parse(request, body as string, done);
  });
};
