import type { IncomingMessage } from 'node:http';

const LIMIT = 10_000;

/** @throws Error for more than a form or an order has */
export async function readBody(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const part of request.setEncoding('utf8') as AsyncIterable<string>) {
    body += part;
    if (body.length > LIMIT) throw new Error('the body is too long');
  }
  return body;
}
