import { Flag, Id, Instant, ListOf, Nested, OneOf, Optional, Texts } from '../fields/fields';
import { NoticeBody, NoticeTitle } from './notice-text';
import { incidentStates, noticeKinds, noticeSeverities } from './notice-terms';
import type { IncidentState, NoticeKind, NoticeSeverity } from './notice-terms';
import { NoticeUpdate } from './notice-update';
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

  /** When it was changed or continued last, if that was after it became public. */
  @Optional()
  @Instant()
  changedAt?: string;

  /** Only of incidents and maintenance. */
  @Optional()
  @Nested(() => NoticeWindow)
  window?: NoticeWindow;

  /** Only of incidents with a timeline: how far it has come. */
  @Optional()
  @OneOf(incidentStates)
  progress?: IncidentState;
}

export class NoticeView extends NoticeHeadline {
  @Nested(() => NoticeBody)
  body!: NoticeBody;

  /** The Japanese was changed after the English was written. */
  @Optional()
  @Flag()
  translationBehind?: boolean;

  /** The timeline, newest first; absent where there is none, and in lists, which have its newest entry where that was asked for. */
  @Optional()
  @ListOf(() => NoticeUpdate)
  updates?: NoticeUpdate[];
}
