import type { CaughtMail } from '@csite/embedded';
import { escape, page } from './page';

/** One mail as a mail program would show it. Its HTML is shown in a frame without rights, from an address of its own. */
export function mailPage(mail: CaughtMail): string {
  const rows: readonly (readonly [string, string])[] = [
    ['差出人', people(mail.from)],
    ['宛先 (To)', people(mail.to)],
    ['Cc', people(mail.cc) || '–'],
    ['受信日時', time(mail.receivedAt)],
  ];
  const head = rows.map(([name, value]) => `<dt>${name}</dt><dd>${escape(value)}</dd>`).join('');
  const links = mail.links.map(link).join('');
  return page(
    mail.subject,
    `<p><a href="/">← 一覧へ戻る</a></p><h1>${escape(mail.subject)}</h1><dl>${head}</dl>
    ${mail.attachments.length === 0 ? '' : `<p>添付ファイル: ${mail.attachments.map(attachment).join('、')}</p>`}
    ${links === '' ? '' : `<section><h2>リンク</h2><ul class="links">${links}</ul></section>`}
    <section><h2>本文（テキスト）</h2><pre>${escape(mail.text)}</pre></section>
    ${mail.html === '' ? '' : frame(mail)}`,
  );
}

export const people = (list: CaughtMail['to']): string =>
  list.map(({ name, address }) => (name === '' ? address : `${name} <${address}>`)).join(', ');

/** Wall time of whoever looks, not of the business: it says when the mail came in. */
export const time = (receivedAt: string): string =>
  new Date(receivedAt).toLocaleString('ja-JP', { timeZone: 'Asia/Tokyo', dateStyle: 'medium', timeStyle: 'medium' });

const attachment = ({ fileName, size }: CaughtMail['attachments'][number]): string => escape(`${fileName}（${size} バイト）`);

function link(url: string): string {
  return `<li><a href="${escape(url)}" target="_blank" rel="noopener noreferrer">${escape(url)}</a></li>`;
}

function frame(mail: CaughtMail): string {
  return `<section><h2>本文（HTML）</h2><iframe title="HTML本文" sandbox="allow-popups" src="/mails/${mail.id}/html"></iframe></section>`;
}
