import { type Failure, invalid } from '@csite/protocol';
import type { IncomingMessage, Server } from 'node:http';
import { HttpFailure } from './http.failure';

type Head = Pick<IncomingMessage, 'headers' | 'rawHeaders' | 'httpVersion'>;

const hosts = ({ rawHeaders }: Head): number => rawHeaders.filter((name, at) => at % 2 === 0 && /^host$/i.test(name)).length;

/** As Node sees it: to anything with this word in it `100 Continue` has been said already. */
const continues = /(?:^|\W)100-continue(?:$|\W)/i;

const oneHost = (): Failure =>
  invalid('http.one-host', {
    ja: 'Hostヘッダーを1つだけ付けて送信してください。',
    en: 'Send the request with one Host header.',
  });

const unmetExpectation = (expected: string): Failure =>
  new HttpFailure(417, 'http.unmet-expectation', {
    ja: `Expectヘッダー「${expected.slice(0, 100)}」には対応していません。Expectヘッダーなしで送信してください。`,
    en: `The Expect header "${expected.slice(0, 100)}" cannot be met. Send the request without it.`,
  });

/** What HTTP itself refuses of a request's headers (RFC 9112, 3.2; RFC 9110, 10.1.1). */
export const headRefusal = (head: Head): Failure | undefined => {
  const count = hosts(head);
  if (count > 1 || (count === 0 && head.httpVersion !== '1.0')) return oneHost();
  const { expect } = head.headers;
  return expect === undefined || continues.test(expect) ? undefined : unmetExpectation(expect);
};

/** Node would answer these itself, with nothing in it: they go the way of every request, whose first step refuses them. */
export const passOnUnmet = (server: Server): void => {
  server.on('checkExpectation', (request, response) => server.emit('request', request, response));
};
