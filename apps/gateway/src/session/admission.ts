import { GatewayConfig } from '../gateway.config';
import type { CallerKind } from '@csite/protocol';
import { Inject, Injectable } from '@nestjs/common';
import { isFromLoopback } from '../http/loopback';
import { unknownRoute } from '../http/transport-failure';
import type { Entry } from '../route/access.decorator';
import type { Incoming } from '../route/exchange';
import { SiteFiles } from '../site/site-files';
import { refuseForgery } from './csrf';
import { cookies, cookiesOf } from './session.cookies';
import { findToken } from './token-source';

/** What each way of access asks for, besides a session. */
@Injectable()
export class Admission {
  constructor(
    @Inject(GatewayConfig) private readonly config: GatewayConfig,
    private readonly site: SiteFiles,
  ) {}

  /**
   * Whether the request may go on as it is; if not, it needs a session.
   * @throws Failure `forbidden` `csrf.mismatch`, `not-found` `http.unknown-route`
   */
  isOpen({ access, caller = 'account' }: Entry, request: Incoming): boolean {
    switch (access) {
      case 'public':
      case 'hidden':
        return true;
      case 'site':
        return this.site.serves(request.method, request.originalUrl);
      case 'manual-clock':
        return this.hasManualClock(request);
      case 'refresh-cookie':
        return bringsRefreshCookie(request, caller);
      case 'session-or-refresh-cookie':
        return findToken(request, caller)?.from !== 'header' && bringsRefreshCookie(request, caller);
      case 'session':
        return false;
    }
  }

  /** Where time is real, or for anyone but this machine, there is no such route. */
  private hasManualClock(request: Incoming): true {
    if (this.config.CLOCK === 'manual' && isFromLoopback(request)) return true;
    throw unknownRoute();
  }
}

const bringsRefreshCookie = (request: Incoming, caller: CallerKind): boolean => {
  if (!cookiesOf(request)[cookies[caller].refresh]) return false;
  refuseForgery(request, caller);
  return true;
};
