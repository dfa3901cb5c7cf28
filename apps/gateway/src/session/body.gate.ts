import { assertKind, sessionRequired } from '@csite/messaging';
import { CallerVerifier } from '@csite/service';
import type { Type } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { routesOf } from '../openapi/routes';
import type { Entry } from '../route/access.decorator';
import { Admission } from './admission';
import { findToken } from './token-source';

/**
 * The server reads a body before Nest asks its guards. So that nobody learns of a closed route by what it says to a body, and no
 * stranger's body is read for nothing, this stands before the reading. The guard decides again, and alone for what has no body.
 */
export class BodyGate {
  private readonly entries: ReadonlyMap<string, Entry>;

  constructor(
    controllers: readonly Type[],
    private readonly admission: Admission,
    private readonly verifier: CallerVerifier,
  ) {
    const routes = routesOf(controllers);
    this.entries = new Map(routes.map((route) => [`${route.method.toUpperCase()} /${route.path}`, route]));
  }

  /** Whether the request may be read; undeclared routes are closed. */
  isOpen(request: FastifyRequest): boolean {
    const { method } = request;
    if (method === 'GET' || method === 'HEAD') return true;
    return this.admission.isOpen(this.entryOf(request), request);
  }

  /** @throws Failure `unauthenticated`, or `forbidden` for a session of the other kind */
  async assertSession(request: FastifyRequest): Promise<void> {
    const { caller: kind } = this.entryOf(request);
    const token = findToken(request, kind)?.token;
    if (!token) throw sessionRequired();
    const caller = await this.verifier.verify(token);
    if (kind) assertKind(caller, kind);
  }

  /** Asked for late: Fastify puts a route's options together anew each time. */
  private entryOf(request: FastifyRequest): Entry {
    return this.entries.get(`${request.method} ${request.routeOptions.url ?? ''}`) ?? { access: 'session' };
  }
}
