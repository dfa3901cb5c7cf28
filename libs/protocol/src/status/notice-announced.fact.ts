import { Id, Instant, Nested, OneOf, Optional, Texts } from '../fields/fields';
import { fact } from '../wire/message';
import { ImportedWindow } from './import-notices.message';
import { NoticeBody, NoticeTitle } from './notice-text';
import { noticeKinds, noticeSeverities } from './notice-terms';
import type { NoticeKind, NoticeSeverity } from './notice-terms';

/** An important notice as it was when it became public. */
export class NoticeAnnouncement {
  @Id() noticeId!: string;
  @OneOf(noticeKinds) kind!: NoticeKind;
  @OneOf(noticeSeverities) severity!: NoticeSeverity;
  @Texts({ max: 20 }) products!: string[];
  @Nested(() => NoticeTitle) title!: NoticeTitle;
  @Nested(() => NoticeBody) body!: NoticeBody;
  @Optional() @Nested(() => ImportedWindow) window?: ImportedWindow;
  @Instant() publishedAt!: string;
}

/** An important notice is to be told by mail to the contractor of every customer who has one of its products; once per notice. */
export const NoticeAnnounced = fact({ subject: 'evt.status.notice.announced.v1', data: NoticeAnnouncement });
