import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { authenticationPage, donePage, fieldsPage, gonePage, type PageLanguage } from './card-pages';
import type { CardStore, Setup, SimulatedCard } from './card.store';
import { readBody } from './read-body';
import { typedCard } from './typed-card';

export interface Notice {
  readonly about: 'setup' | 'charge';
  /** The shop's own id of it. */
  readonly subjectId: string;
}

export interface Site {
  readonly store: CardStore;
  /** Tells the shop that something is worth reading. */
  readonly notify: (notice: Notice) => void;
  /** Cards whose holder the bank is asking, by the setup's reference: kept in memory, for minutes. */
  readonly asked: Map<string, SimulatedCard>;
}

/** `/card/<reference>`: what a browser shows in a frame of the shop's page. */
export async function answerCardPage(request: IncomingMessage, response: ServerResponse, site: Site): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://simulator');
  const language: PageLanguage = url.searchParams.get('lang') === 'en' ? 'en' : 'ja';
  const setup = site.store.setup(url.pathname.split('/')[2] ?? '');
  const nonce = randomBytes(16).toString('base64');
  if (setup?.state !== 'open') {
    send(response, { status: 404, body: gonePage(language), nonce });
    return;
  }
  const fields = request.method === 'POST' ? new URLSearchParams(await readBody(request)) : undefined;
  send(response, { status: 200, body: pageAfter(site, setup, { fields, language, nonce }), nonce });
}

interface Sent {
  /** Absent where the page is only looked at. */
  readonly fields: URLSearchParams | undefined;
  readonly language: PageLanguage;
  readonly nonce: string;
}

function pageAfter(site: Site, setup: Setup, { fields, language, nonce }: Sent): string {
  if (!fields) return fieldsPage(language);
  const outcome = fields.has('answer') ? authenticated(site, setup, fields) : typed(site, setup, fields);
  if (outcome === 'authentication') return authenticationPage(language);
  return outcome === 'done' ? donePage(language, nonce) : fieldsPage(language, outcome);
}

function typed({ asked, ...site }: Site, setup: Setup, fields: URLSearchParams): string {
  const card = typedCard(fields, new Date());
  if (card.kind === 'refused') return card.code;
  if (card.kind === 'fine') return confirm(site, setup, card.card);
  asked.set(setup.reference, card.card);
  return 'authentication';
}

function authenticated({ asked, ...site }: Site, setup: Setup, fields: URLSearchParams): string {
  const card = asked.get(setup.reference);
  asked.delete(setup.reference);
  return card && fields.get('answer') === 'yes' ? confirm(site, setup, card) : 'authentication_failed';
}

function confirm({ store, notify }: Omit<Site, 'asked'>, setup: Setup, card: SimulatedCard): 'done' {
  notify({ about: 'setup', subjectId: store.confirm(setup, card).setupId });
  return 'done';
}

export function send(response: ServerResponse, { status, body, nonce }: { status: number; body: string; nonce: string }): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; script-src 'nonce-${nonce}'; form-action 'self'; base-uri 'none'`,
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  response.end(body);
}
