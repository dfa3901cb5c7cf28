import { Id, Int, Nested, OneOf, Optional } from '../fields/fields';
import { command } from '../wire/message';
import { GetNoticeRequest } from './get-notice.message';
import { incidentStates, noticeKinds } from './notice-terms';
import type { IncidentState, NoticeKind } from './notice-terms';
import { UpdateBody } from './notice-update';
import { NoticeWords } from './notice-words';
import { OperatorNoticeView } from './operator-notice.view';

export class CreateNoticeRequest extends NoticeWords {
  @OneOf(noticeKinds)
  kind!: NoticeKind;
}

/**
 * Public at its publish time. `unprocessable` `notice.no-product`, `notice.window-missing`, `-of-news`, `-reversed`; forbidden
 * `session.confirmation-required` where it will be mailed. Over HTTP `unprocessable` `notice.product-unknown`, too: status depends
 * on nobody, and the gateway asks which products there are.
 */
export const CreateNotice = command({
  subject: 'rpc.status.notice.create',
  audit: ['notice.created'],
  request: CreateNoticeRequest,
  reply: OperatorNoticeView,
});

/** The words of a change; over HTTP the version comes with If-Match. */
export class ChangeNoticeWords extends NoticeWords {
  @Id()
  noticeId!: string;
}

export class ChangeNoticeRequest extends ChangeNoticeWords {
  @Int()
  version!: number;
}

/**
 * A window of public maintenance that is moved says so on the timeline. Failures as of `CreateNotice`; `conflict` `notice.stale` with
 * the notice as it is, `notice.withdrawn`; `unprocessable` `notice.published`.
 */
export const ChangeNotice = command({
  subject: 'rpc.status.notice.change',
  audit: ['notice.changed'],
  request: ChangeNoticeRequest,
  reply: OperatorNoticeView,
});

/** Takes it from the public, for good. Once more changes nothing. */
export const WithdrawNotice = command({
  subject: 'rpc.status.notice.withdraw',
  audit: ['notice.withdrawn'],
  request: GetNoticeRequest,
  reply: OperatorNoticeView,
});

export class AddNoticeUpdateRequest extends GetNoticeRequest {
  /** Required of incidents, refused of maintenance. */
  @Optional()
  @OneOf(incidentStates)
  state?: IncidentState;

  @Nested(() => UpdateBody)
  body!: UpdateBody;
}

/**
 * Adds to the timeline of an incident or maintenance; `resolved` ends the window of an incident. `unprocessable`
 * `notice-update.of-news`, `-state-missing`, `-state-of-maintenance`, `-too-many`; `conflict` `notice.withdrawn`,
 * `notice.resolved`, `notice.not-begun`.
 */
export const AddNoticeUpdate = command({
  subject: 'rpc.status.notice.update',
  audit: ['notice.updated'],
  request: AddNoticeUpdateRequest,
  reply: OperatorNoticeView,
});
