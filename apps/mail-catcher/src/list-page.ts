import type { CaughtMail } from '@csite/embedded';
import { people, time } from './mail-page';
import { escape, page } from './page';

/** All mails, the latest first; looks again every few seconds. */
export function listPage(mails: readonly CaughtMail[]): string {
  const body = mails.length === 0 ? '<p class="empty">まだメールは届いていません。</p>' : table(mails);
  return page(
    '受信メール',
    `<h1>受信メール <small>${mails.length} 通</small></h1>
    <p>このデモから送信されたメールはすべてここに届き、外部には送信されません。</p>${body}`,
    { refreshSeconds: 5 },
  );
}

function table(mails: readonly CaughtMail[]): string {
  const rows = mails.toReversed().map(row).join('');
  return `<table><thead><tr><th>受信日時</th><th>件名</th><th>宛先 (To)</th><th>Cc</th></tr></thead><tbody>${rows}</tbody></table>`;
}

function row(mail: CaughtMail): string {
  const subject = escape(mail.subject) || '（件名なし）';
  return `<tr><td>${time(mail.receivedAt)}</td><td><a href="/mails/${mail.id}">${subject}</a></td>
    <td>${escape(people(mail.to))}</td><td>${escape(people(mail.cc))}</td></tr>`;
}
