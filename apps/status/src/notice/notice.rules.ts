import { type ImportedNotice, type NoticeKind, unprocessable } from '@csite/protocol';

export type NoticeFacts = Pick<ImportedNotice, 'products' | 'window'>;

/** What no notice may be, whoever writes it. `name` is what the refusal calls it. */
export const refuseContradictions = (name: string, kind: NoticeKind, { products, window }: NoticeFacts): void => {
  if (products.length === 0)
    throw unprocessable('notice.no-product', {
      ja: `お知らせ「${name}」の対象製品（products）を1つ以上指定してください。`,
      en: `Notice "${name}" names no product: give at least one in "products".`,
    });
  if (kind === 'news' && window)
    throw unprocessable('notice.window-of-news', {
      ja: `お知らせ「${name}」は news のため、window は指定できません。`,
      en: `Notice "${name}" is news and cannot have a window: leave "window" out.`,
    });
  if (kind !== 'news' && !window)
    throw unprocessable('notice.window-missing', {
      ja: `お知らせ「${name}」（${kind}）の期間（window.from）を指定してください。`,
      en: `Notice "${name}" (${kind}) needs a window: give at least "window.from".`,
    });
  if (window?.until && Temporal.Instant.compare(window.from, window.until) >= 0)
    throw unprocessable('notice.window-reversed', {
      ja: `お知らせ「${name}」の終了日時（${window.until}）は開始日時（${window.from}）より後にしてください。`,
      en: `The window of notice "${name}" ends at ${window.until}, before it starts at ${window.from}: swap or correct them.`,
    });
};
