import { Log } from '@csite/service';
import { Failure } from '@csite/protocol';
import { type ArgumentsHost, Catch, type ExceptionFilter, Inject, Injectable, NotFoundException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Unrouted } from '../session/unrouted';
import { acceptedLanguage } from './language';
import { problemHeaders, problemOf } from './problem';
import { failureOf } from './transport-failure';

/** Everything that is thrown while a request is served ends here, as a problem in the caller's language. */
@Catch()
@Injectable()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    @Inject(Log) private readonly log: Log,
    private readonly unrouted: Unrouted,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    // Routes refuse by Failure; this one is the router's own.
    const failure = error instanceof NotFoundException ? await this.unrouted.failureFor(request) : error;
    this.answer(failure, request, http.getResponse<FastifyReply>());
  }

  answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const failure = failureOf(error);
    if (failure.kind === 'internal') this.report(error, failure, request);
    if (reply.sent) return;
    const problem = problemOf(failure, acceptedLanguage(request.headers['accept-language']));
    void reply.code(problem.status).headers(problemHeaders(failure)).send(JSON.stringify(problem));
  }

  /** The route's pattern, never the URL: an id or a token has no place in a log. */
  private report(error: unknown, failure: Failure, request: FastifyRequest): void {
    const cause = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.log.error('request failed', {
      method: request.method,
      route: request.routeOptions?.url,
      code: failure.code,
      error: cause,
    });
  }
}
