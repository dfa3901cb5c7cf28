import { Instant, Int, ListOf, OneOf, Optional, Text } from '../fields/fields';
import { noticeStates } from './notice-terms';
import type { NoticeState } from './notice-terms';
import { NoticeView } from './notice.view';

/** A notice as those see it who write it: also before it is public, and after it was withdrawn. */
export class OperatorNoticeView extends NoticeView {
  /** What a change names. */
  @Int()
  version!: number;

  @OneOf(noticeStates)
  state!: NoticeState;

  @Optional()
  @Instant()
  withdrawnAt?: string;
}

export class OperatorNoticePage {
  @ListOf(() => OperatorNoticeView)
  items!: OperatorNoticeView[];

  /** Absent on the last page. */
  @Optional()
  @Text()
  nextCursor?: string;
}
