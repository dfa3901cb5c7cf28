import type { CallerKind } from '@csite/protocol';
import { SetMetadata, type CustomDecorator } from '@nestjs/common';

export const ROUTE_ACCESS = 'csite:access';

/** Who may use a route. Nothing declared means: a session, of the kind that the path is for. */
export type RouteAccess =
  'session' | 'public' | 'refresh-cookie' | 'session-or-refresh-cookie' | 'manual-clock' | 'hidden' | 'site';

/** How a route is entered. */
export interface Entry {
  readonly access: RouteAccess;
  /** Whose session it takes; without one, anybody's: what is no resource of the API. */
  readonly caller?: CallerKind;
}

/** Needs no session. */
export const Public = (): CustomDecorator => SetMetadata(ROUTE_ACCESS, 'public' satisfies RouteAccess);

/** Needs no session and stands in no document: files of the site, health. */
export const Hidden = (): CustomDecorator => SetMetadata(ROUTE_ACCESS, 'hidden' satisfies RouteAccess);

/** The refresh cookie stands in for a session: that is what it is for. */
export const ByRefreshCookie = (): CustomDecorator => SetMetadata(ROUTE_ACCESS, 'refresh-cookie' satisfies RouteAccess);

/** Also for a session whose access token has expired. */
export const BySessionOrRefreshCookie = (): CustomDecorator =>
  SetMetadata(ROUTE_ACCESS, 'session-or-refresh-cookie' satisfies RouteAccess);

/** Needs no session, and exists only where time is moved by hand, for whoever is on this machine. */
export const WithManualClock = (): CustomDecorator => SetMetadata(ROUTE_ACCESS, 'manual-clock' satisfies RouteAccess);

/** Public where the web app has a page or file at exactly this URL, closed everywhere else. */
export const SiteOnly = (): CustomDecorator => SetMetadata(ROUTE_ACCESS, 'site' satisfies RouteAccess);
