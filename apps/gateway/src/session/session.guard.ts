import { sessionRequired } from '@csite/messaging';
import { type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import { ROUTE_ACCESS, type RouteAccess } from '../route/access.decorator';
import { DEADLINE_MS, type Incoming } from '../route/exchange';
import { Admission } from './admission';
import { refuseForgery } from './csrf';
import { findToken } from './token-source';

/**
 * Stands before every route, also before URLs that have none: without a session nothing answers but what is declared public.
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
    const access = this.accessOf(context);
    const request = context.switchToHttp().getRequest<Incoming>();
    request.deadline = Date.now() + DEADLINE_MS;
    if (this.admission.isOpen(access, request)) return true;
    const found = findToken(request);
    if (!found?.token || access === 'refresh-cookie') throw sessionRequired();
    return this.withSession(context, request, found.from);
  }

  override handleRequest<S>(error: unknown, session: S | false, info: unknown): S {
    if (session) return session;
    const cause = error ?? info;
    throw cause instanceof Error ? cause : sessionRequired();
  }

  private async withSession(context: ExecutionContext, request: Incoming, from: 'header' | 'cookie'): Promise<boolean> {
    await super.canActivate(context);
    if (from === 'cookie') refuseForgery(request);
    return true;
  }

  private accessOf(context: ExecutionContext): RouteAccess {
    return (
      this.reflector.getAllAndOverride<RouteAccess | undefined>(ROUTE_ACCESS, [context.getHandler(), context.getClass()]) ??
      'session'
    );
  }
}
