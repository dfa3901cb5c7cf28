import { Id, Instant, OneOf, Texts } from '../fields/fields';
import { fact } from '../wire/message';
import { noticeKinds, type NoticeKind } from './notice-terms';

/** Which notice everybody sees otherwise than before. */
export class NoticeChange {
  @Id() noticeId!: string;
  @OneOf(noticeKinds) kind!: NoticeKind;
  @Texts({ max: 20 }) products!: string[];
  @Instant() changedAt!: string;
}

/** A notice, important or not, has become public, reads otherwise, opens or ends its window, or was withdrawn. */
export const NoticeChanged = fact({ subject: 'evt.status.notice.changed.v1', data: NoticeChange });
