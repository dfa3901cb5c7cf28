import type { IncomingMessage, ServerResponse } from 'node:http';
import { isMailFault, mailFaults } from './mail-faults';
import type { MailStore } from './mail.store';
import type { SmtpCatcher } from './smtp-catcher';

/**
 * GET /api/mails[?to=address&subject=part] · GET /api/mails/:id · DELETE /api/mails · PUT /api/fault/:fault
 * @returns false when the path is not the API's
 */
export async function answerApi(
  request: IncomingMessage,
  response: ServerResponse,
  catcher: { store: MailStore; smtp: SmtpCatcher },
): Promise<boolean> {
  const url = new URL(request.url ?? '/', 'http://catcher');
  const [, api, noun, id] = url.pathname.split('/');
  if (api !== 'api') return false;
  const { method } = request;
  if (noun === 'mails' && id === undefined && method === 'GET')
    return json(response, 200, found(catcher.store, url.searchParams));
  if (noun === 'mails' && id === undefined && method === 'DELETE') {
    catcher.store.clear();
    return json(response, 204);
  }
  if (noun === 'mails' && id !== undefined && method === 'GET') {
    const mail = catcher.store.find(id);
    return json(response, mail ? 200 : 404, mail ?? { title: 'no such mail' });
  }
  if (noun === 'fault' && method === 'PUT') {
    if (!isMailFault(id ?? '')) return json(response, 422, { title: `one of ${mailFaults.join(', ')}` });
    await catcher.smtp.fail(id as (typeof mailFaults)[number]);
    return json(response, 204);
  }
  return json(response, 404, { title: 'no such path' });
}

function found(store: MailStore, query: URLSearchParams): unknown {
  const to = query.get('to')?.toLowerCase();
  const subject = query.get('subject');
  return store
    .all()
    .filter((mail) => to === undefined || mail.envelope.to.some((address) => address.toLowerCase() === to))
    .filter((mail) => subject === null || mail.subject.includes(subject));
}

function json(response: ServerResponse, status: number, body?: unknown): true {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(body === undefined ? undefined : JSON.stringify(body));
  return true;
}
