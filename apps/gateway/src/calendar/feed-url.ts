import type { FastifyRequest } from 'fastify';
import type { GatewayConfig } from '../gateway.config';

/** Where calendars lie, outside of the API: it is calendar programs that read them. */
export const FEEDS = 'feeds/calendar';

type Reached = Pick<FastifyRequest, 'protocol' | 'host'>;

/** Where the client reaches the site: as configured, else as it came. */
export const originOf = ({ PUBLIC_URL }: Pick<GatewayConfig, 'PUBLIC_URL'>, { protocol, host }: Reached): string =>
  PUBLIC_URL === undefined ? `${protocol}://${host}` : PUBLIC_URL.replace(/\/$/, '');

export const feedUrl = (secret: string, config: Pick<GatewayConfig, 'PUBLIC_URL'>, request: Reached): string =>
  `${originOf(config, request)}/${FEEDS}/${secret}.ics`;

/** The secret in the last part of the URL; undefined for what is no name of a feed. */
export const secretIn = (file: string): string | undefined => /^([\w-]{1,128})\.ics$/.exec(file)?.[1];
