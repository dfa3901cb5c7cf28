import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerCardApi } from './card.api';
import { answerCardPage, type Notice } from './card.site';
import { CardStore, type SimulatedCard } from './card.store';
import { answerChargePage } from './charge.site';

export interface CardSimulatorOptions {
  readonly port?: number;
  /** 127.0.0.1 unless told otherwise. */
  readonly host?: string;
  /** What the shop and the simulator know each other by. */
  readonly key: string;
  /** Where the shop takes word; it is not told without. */
  readonly noticeUrl?: string;
  /** Keeps what it knows over a restart. */
  readonly file?: string;
}

export interface CardSimulator {
  readonly url: string;
  stop(): Promise<void>;
}

/** A payment processor for the demo and for tests: its own address, card fields of its own, test cards alone. */
export async function startCardSimulator({
  port = 0,
  host = '127.0.0.1',
  key,
  noticeUrl,
  file,
}: CardSimulatorOptions): Promise<CardSimulator> {
  const store = new CardStore(file);
  const notify = (notice: Notice): void => void (noticeUrl !== undefined && tell(noticeUrl, key, notice));
  const site = { store, notify, asked: new Map<string, SimulatedCard>() };
  const server = createServer((request, response) => {
    const answer = (): Promise<void> => {
      if (request.url?.startsWith('/api/')) return answerCardApi(request, response, store, key);
      const page = request.url?.startsWith('/charge/') ? answerChargePage : answerCardPage;
      return page(request, response, site);
    };
    answer().catch(() => response.destroy());
  });
  await listen(server, port, host);
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop: () => close(server) };
}

/** Once, as well as it can: the shop asks by itself, too. */
function tell(noticeUrl: string, key: string, notice: Notice): Promise<void> {
  const body = JSON.stringify(notice);
  const headers = {
    'content-type': 'application/json',
    'processor-signature': createHmac('sha256', key).update(body).digest('hex'),
  };
  return fetch(noticeUrl, { method: 'POST', body, headers }).then(
    () => undefined,
    () => undefined,
  );
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
