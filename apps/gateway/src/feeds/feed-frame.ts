import type { Markdown } from '@csite/markdown';
import type { Language } from '../http/language';

export interface FeedFrame {
  /** Where the feed itself is read. */
  readonly self: string;
  /** Of the site that the entries link to. */
  readonly origin: string;
  readonly title: string;
  readonly language: Language;
  readonly markdown: Markdown;
}
