import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CaughtMail } from '@csite/embedded';
import { listPage } from './list-page';
import { mailPage } from './mail-page';
import { page } from './page';

const ours =
  "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/** What a mail brings along may show, and do nothing: no script, no form, no request to anywhere. */
const theirs =
  "sandbox allow-popups; default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/** `/` · `/mails/<id>` · `/mails/<id>/html` */
export function mailSite(request: IncomingMessage, response: ServerResponse, mails: readonly CaughtMail[]): void {
  const [, noun, id, part] = (request.url ?? '/').split('?', 1)[0]?.split('/') ?? [];
  if (request.method !== 'GET') return send(response, 405, page('405', '<h1>405</h1>'));
  if (noun === '') return send(response, 200, listPage(mails));
  const mail = noun === 'mails' ? mails.find((candidate) => candidate.id === id) : undefined;
  if (mail && part === undefined) return send(response, 200, mailPage(mail));
  if (mail && part === 'html') return send(response, 200, `<base target="_blank">${mail.html}`, theirs);
  return send(response, 404, page('見つかりません', '<h1>見つかりません</h1><p><a href="/">一覧へ戻る</a></p>'));
}

function send(response: ServerResponse, status: number, html: string, policy = ours): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  });
  response.end(html);
}
