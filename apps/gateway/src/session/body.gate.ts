import { sessionRequired } from '@csite/messaging';
import { CallerVerifier } from '@csite/service';
import type { Type } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { routesOf } from '../openapi/routes';
import type { RouteAccess } from '../route/access.decorator';
import { Admission } from './admission';
import { findToken } from './token-source';

/**
 * The server reads a body before Nest asks its guards. So that nobody learns of a closed route by what it says to a body, and no
 * stranger's body is read for nothing, this stands before the reading. The guard decides again, and alone for what has no body.
 */
export class BodyGate {
  private readonly access: ReadonlyMap<string, RouteAccess>;

  constructor(
    controllers: readonly Type[],
    private readonly admission: Admission,
    private readonly verifier: CallerVerifier,
  ) {
    const routes = routesOf(controllers);
    this.access = new Map(routes.map(({ method, path, access }) => [`${method.toUpperCase()} /${path}`, access]));
  }

  /** Whether the request may be read; undeclared routes are closed. */
  isOpen(request: FastifyRequest): boolean {
    const { method } = request;
    if (method === 'GET' || method === 'HEAD') return true;
    // Asked for late: Fastify puts a route's options together anew each time.
    const route = `${method} ${request.routeOptions.url ?? ''}`;
    return this.admission.isOpen(this.access.get(route) ?? 'session', request);
  }

  /** @throws Failure `unauthenticated` */
  async assertSession(request: FastifyRequest): Promise<void> {
    const token = findToken(request)?.token;
    if (!token) throw sessionRequired();
    await this.verifier.verify(token);
  }
}
