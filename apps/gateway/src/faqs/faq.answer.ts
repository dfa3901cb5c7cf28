import type { Markdown } from '@csite/markdown';
import { FaqView, Nested } from '@csite/protocol';
import { rendered, RenderedText } from '../notices/notice.answer';

/** One FAQ, ready to be shown. */
export class FaqAnswer extends FaqView {
  /** The answer as HTML that may stand in a page as it is. */
  @Nested(() => RenderedText) html!: RenderedText;
}

export const faqAnswer = (faq: FaqView, markdown: Markdown): FaqAnswer => ({ ...faq, html: rendered(markdown, faq.answer) });
