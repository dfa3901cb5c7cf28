import type { ConnectionError, FastifyHttpOptions, FastifyReply, FastifyRequest } from 'fastify';
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { type Failure, invalid } from '@csite/protocol';
import type { GatewayConfig } from '../gateway.config';
import { headersTooLarge, tooSlow } from './http.failure';
import { acceptedLanguage } from './language';
import { problemHeaders, problemOf } from './problem';
import { securityHeaders } from './security-headers';
import { failureOf, MAX_BODY_BYTES } from './transport-failure';

type Headers = Readonly<Record<string, string>>;

/** A URL that the router cannot read has no route, so no filter: it is answered here. */
const refuseUrl =
  (fixed: Headers) =>
  (error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
    const failure = failureOf(error);
    const problem = problemOf(failure, acceptedLanguage(request.headers['accept-language']));
    void reply
      .code(problem.status)
      .headers({ ...fixed, ...problemHeaders(failure) })
      .send(JSON.stringify(problem));
  };

const malformed = (): Failure =>
  invalid('http.malformed', { ja: 'HTTPリクエストとして解釈できません。', en: 'This is not an HTTP request.' });

const byteFailures: Readonly<Record<string, () => Failure>> = {
  HPE_HEADER_OVERFLOW: headersTooLarge,
  ERR_HTTP_REQUEST_TIMEOUT: tooSlow,
};

/** What is not even a request, or has more headers than are read, has no language either: both are in the answer's code. */
const refuseBytes =
  (fixed: Headers) =>
  (error: ConnectionError, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    const failure = (byteFailures[error.code] ?? malformed)();
    const problem = problemOf(failure, 'ja');
    const body = JSON.stringify(problem);
    const headers = {
      ...fixed,
      ...problemHeaders(failure),
      'content-length': String(Buffer.byteLength(body)),
      connection: 'close',
    };
    const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.end(`HTTP/1.1 ${problem.status} Refused\r\n${head.join('')}\r\n${body}`);
  };

const trustProxy = ({ TRUST_PROXY }: GatewayConfig): boolean | string => (TRUST_PROXY === 'none' ? false : TRUST_PROXY);

export const serverOptions = (config: GatewayConfig): FastifyHttpOptions<Server> => ({
  // Node's own refusal has no body: `headRefusal` says it in words.
  http: { requireHostHeader: false },
  bodyLimit: MAX_BODY_BYTES,
  trustProxy: trustProxy(config),
  // Long ids reach the guard and the validation like any other wrong value; the size of a URL is bounded by that of the headers.
  routerOptions: { maxParamLength: 16_384 },
  requestTimeout: 30_000,
  keepAliveTimeout: 65_000,
  // While stopping, open connections get their answer and `Connection: close`, not a 503.
  return503OnClosing: false,
  forceCloseConnections: 'idle',
  frameworkErrors: refuseUrl(securityHeaders(config)),
  clientErrorHandler: refuseBytes(securityHeaders(config)),
});
