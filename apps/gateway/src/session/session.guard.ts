import { assertKind, sessionRequired } from '@csite/messaging';
import type { CallerKind } from '@csite/protocol';
import { type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import { type Entry, ROUTE_ACCESS, type RouteAccess } from '../route/access.decorator';
import { ROUTE_CALLER } from '../route/api-controller.decorator';
import { DEADLINE_MS, type Incoming } from '../route/exchange';
import { Admission } from './admission';
import { refuseForgery } from './csrf';
import { findToken, type FoundToken } from './token-source';

/**
 * Stands before every route, also before URLs that have none: without a session nothing answers but what is declared public, and
 * the session of an account opens nothing of operators', nor the other way round.
 * It knows routes, not paths, so no spelling of a path leads around it.
 */
@Injectable()
export class SessionGuard extends AuthGuard('session-token') {
  constructor(
    private readonly reflector: Reflector,
    private readonly admission: Admission,
  ) {
    super({ property: 'session' });
  }

  override canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const entry = this.entryOf(context);
    const request = context.switchToHttp().getRequest<Incoming>();
    request.deadline = Date.now() + DEADLINE_MS;
    if (this.admission.isOpen(entry, request)) return true;
    request.callerKind = entry.caller;
    const found = findToken(request, entry.caller);
    if (!found?.token || entry.access === 'refresh-cookie') throw sessionRequired();
    return this.withSession(context, request, found);
  }

  override handleRequest<S>(error: unknown, session: S | false, info: unknown): S {
    if (session) return session;
    const cause = error ?? info;
    throw cause instanceof Error ? cause : sessionRequired();
  }

  private async withSession(context: ExecutionContext, request: Incoming, found: FoundToken): Promise<boolean> {
    await super.canActivate(context);
    const { session, callerKind } = request;
    if (session && callerKind) assertKind(session.caller, callerKind);
    if (found.from === 'cookie') refuseForgery(request, found.kind);
    return true;
  }

  private entryOf(context: ExecutionContext): Entry {
    const declaredAt = [context.getHandler(), context.getClass()];
    return {
      access: this.reflector.getAllAndOverride<RouteAccess | undefined>(ROUTE_ACCESS, declaredAt) ?? 'session',
      caller: this.reflector.getAllAndOverride<CallerKind | undefined>(ROUTE_CALLER, declaredAt),
    };
  }
}
