import { Flag, Instant, Nested, OneOf, Optional, Texts } from '../fields/fields';
import { ImportedWindow } from './import-notices.message';
import { NoticeBody, NoticeTitle } from './notice-text';
import { noticeSeverities } from './notice-terms';
import type { NoticeSeverity } from './notice-terms';

/** What an operator writes of a notice, and may change later. */
export class NoticeWords {
  @Texts({ max: 20 })
  products!: string[];

  @OneOf(noticeSeverities)
  severity!: NoticeSeverity;

  @Nested(() => NoticeTitle)
  title!: NoticeTitle;

  @Nested(() => NoticeBody)
  body!: NoticeBody;

  /** When it appears; at once unless told. What is public already keeps its time. */
  @Optional()
  @Instant()
  publishAt?: string;

  /** Required of incidents and maintenance, refused of news. */
  @Optional()
  @Nested(() => ImportedWindow)
  window?: ImportedWindow;

  /** The English still says what the Japanese says, although only the Japanese was changed. */
  @Optional()
  @Flag()
  translationUpToDate?: boolean;
}
