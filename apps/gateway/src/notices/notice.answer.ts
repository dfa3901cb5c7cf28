import type { Markdown } from '@csite/markdown';
import { Flag, ListOf, Nested, NoticeBody, NoticeHeadline, NoticeUpdate, type NoticeView, Optional, Text } from '@csite/protocol';

/** What was written in Markdown, as HTML that may stand in a page as it is; English where somebody wrote it. */
export class RenderedText {
  @Text({ max: 100_000 }) ja!: string;
  @Optional() @Text({ max: 100_000 }) en?: string;
}

export class NoticeUpdateAnswer extends NoticeUpdate {
  @Nested(() => RenderedText) html!: RenderedText;
}

/** One notice, ready to be shown. */
export class NoticeAnswer extends NoticeHeadline {
  @Nested(() => NoticeBody) body!: NoticeBody;
  @Nested(() => RenderedText) html!: RenderedText;
  /** The Japanese was changed after the English was written. */
  @Optional() @Flag() translationBehind?: boolean;
  /** The timeline, newest first; absent where there is none. */
  @Optional() @ListOf(() => NoticeUpdateAnswer) updates?: NoticeUpdateAnswer[];
}

export const rendered = (markdown: Markdown, { ja, en }: { readonly ja: string; readonly en?: string }): RenderedText => ({
  ja: markdown.toHtml(ja),
  ...(en !== undefined && { en: markdown.toHtml(en) }),
});

export const noticeAnswer = ({ updates, ...notice }: NoticeView, markdown: Markdown): NoticeAnswer => ({
  ...notice,
  html: rendered(markdown, notice.body),
  ...(updates && { updates: updates.map((update) => ({ ...update, html: rendered(markdown, update.body) })) }),
});
