import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CardStore } from './card.store';
import { readBody } from './read-body';
import { chargeFailureOf } from './test-cards';

interface ChargeOrder {
  readonly collectionId: string;
  readonly attempt: number;
  readonly amount: number;
  readonly token: string;
}

/** `/api/…`: what the shop asks, with the key that both know. */
export async function answerCardApi(
  request: IncomingMessage,
  response: ServerResponse,
  store: CardStore,
  key: string,
): Promise<void> {
  if (request.headers.authorization !== `Bearer ${key}`) {
    send(response, 401, {});
    return;
  }
  const [, , noun, id = ''] = (request.url ?? '').split('/');
  const body = request.method === 'POST' ? (JSON.parse(await readBody(request)) as Record<string, unknown>) : {};
  const answer = answerTo(`${request.method ?? ''} ${noun ?? ''}`, { id, body, store });
  // Who orders otherwise under the same key has made a mistake: so says every processor.
  const refused = noun === 'charges' && request.method === 'POST' ? 400 : 404;
  send(response, answer === undefined ? refused : 200, answer ?? {});
}

interface Question {
  readonly id: string;
  readonly body: Record<string, unknown>;
  readonly store: CardStore;
}

function answerTo(asked: string, { id, body, store }: Question): object | undefined {
  if (asked === 'POST setups') return store.open(String(body['setupId']));
  if (asked === 'GET setups') return store.setup(id);
  if (asked === 'GET charges') return store.charge(id);
  if (asked === 'GET bills') return store.chargesOf(`${id} `).map(([key, charge]) => ({ ...charge, attempt: attemptOf(key) }));
  if (asked === 'DELETE charges') return store.closeCharge(id);
  if (asked === 'DELETE cards') return {};
  if (asked !== 'POST charges') return undefined;
  const { collectionId, attempt, amount, token } = body as unknown as ChargeOrder;
  return store.chargeOnce(`${collectionId} ${attempt}`, `${amount} ${token}`, chargeFailureOf(token));
}

const attemptOf = (key: string): number => Number(key.split(' ')[1]);

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
