import { Instant, Int, ListOf, Nested, OneOf, Optional, Text, Texts } from '../fields/fields';
import { command, fromShell } from '../wire/message';
import { NoticeBody, NoticeTitle } from './notice-text';
import { noticeKinds, noticeSeverities } from './notice-terms';
import type { NoticeKind, NoticeSeverity } from './notice-terms';

export class ImportedWindow {
  @Instant()
  from!: string;

  @Optional()
  @Instant()
  until?: string;
}

/** One line of a notices file. */
export class ImportedNotice {
  /** Names the notice across imports: the same key again means the same notice. */
  @Text({
    max: 100,
    pattern: /^[a-z0-9][a-z0-9.-]*$/,
    hint: { ja: '半角英小文字、数字、「-」「.」で指定してください。', en: 'Must be lower-case letters, digits, "-" and ".".' },
  })
  key!: string;

  @OneOf(noticeKinds)
  kind!: NoticeKind;

  @Texts({ max: 20 })
  products!: string[];

  @Optional()
  @OneOf(noticeSeverities)
  severity?: NoticeSeverity;

  @Nested(() => NoticeTitle)
  title!: NoticeTitle;

  @Nested(() => NoticeBody)
  body!: NoticeBody;

  @Instant()
  publishAt!: string;

  /** Required of incidents and maintenance, refused of news. */
  @Optional()
  @Nested(() => ImportedWindow)
  window?: ImportedWindow;
}

export class ImportNoticesRequest {
  @ListOf(() => ImportedNotice, { max: 200 })
  notices!: ImportedNotice[];
}

export class ImportNoticesView {
  @Int()
  added!: number;

  @Int()
  changed!: number;

  @Int()
  unchanged!: number;
}

/** Adds notices, or changes those whose key is known: all of the request or nothing. Repeating it changes nothing. */
export const ImportNotices = fromShell(
  command({
    subject: 'rpc.status.notice.import',
    audit: ['notices.imported'],
    request: ImportNoticesRequest,
    reply: ImportNoticesView,
  }),
);
