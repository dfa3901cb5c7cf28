import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { authenticationPage, donePage, gonePage } from './card-pages';
import { type Site, send } from './card.site';
import { awaitsHolder } from './card.store';
import { readBody } from './read-body';

/** `/charge/<reference>`: the bank asks the holder about a charge that it did not let pass without. */
export async function answerChargePage(
  request: IncomingMessage,
  response: ServerResponse,
  { store, notify }: Pick<Site, 'store' | 'notify'>,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://simulator');
  const language = url.searchParams.get('lang') === 'en' ? 'en' : 'ja';
  const reference = url.pathname.split('/')[2] ?? '';
  const nonce = randomBytes(16).toString('base64');
  if (!awaitsHolder(store.charge(reference))) {
    send(response, { status: 404, body: gonePage(language), nonce });
    return;
  }
  if (request.method !== 'POST') {
    send(response, { status: 200, body: authenticationPage(language), nonce });
    return;
  }
  const isYes = new URLSearchParams(await readBody(request)).get('answer') === 'yes';
  const [collectionId] = (isYes ? store.confirmCharge(reference) : undefined)?.split(' ') ?? [];
  if (collectionId !== undefined) notify({ about: 'charge', subjectId: collectionId });
  send(response, { status: 200, body: donePage(language, nonce), nonce });
}
