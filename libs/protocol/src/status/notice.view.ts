import { Id, Instant, Nested, OneOf, Optional, Texts } from '../fields/fields';
import { NoticeBody, NoticeTitle } from './notice-text';
import { noticeKinds, noticeSeverities } from './notice-terms';
import type { NoticeKind, NoticeSeverity } from './notice-terms';
import { NoticeWindow } from './notice-window';

/** A notice as one line of a list. */
export class NoticeHeadline {
  @Id()
  noticeId!: string;

  @OneOf(noticeKinds)
  kind!: NoticeKind;

  /** Product codes of the catalogue. */
  @Texts({ max: 20 })
  products!: string[];

  @OneOf(noticeSeverities)
  severity!: NoticeSeverity;

  @Nested(() => NoticeTitle)
  title!: NoticeTitle;

  @Instant()
  publishedAt!: string;

  /** Only of incidents and maintenance. */
  @Optional()
  @Nested(() => NoticeWindow)
  window?: NoticeWindow;
}

export class NoticeView extends NoticeHeadline {
  @Nested(() => NoticeBody)
  body!: NoticeBody;
}
