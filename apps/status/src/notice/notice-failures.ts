import { conflict, type Failure, notFound, type OperatorNoticeView } from '@csite/protocol';

export const noticeUnknown = (noticeId: string): Failure =>
  notFound('notice.unknown', {
    ja: `お知らせ「${noticeId}」は見つかりません。一覧から選び直してください。`,
    en: `There is no notice "${noticeId}": choose one from the list.`,
  });

/** With what is there now, so that a screen can show both. */
export const noticeStale = (notice: OperatorNoticeView): Failure =>
  conflict(
    'notice.stale',
    {
      ja: 'ほかの担当者が先にこのお知らせを変更しました。現在の内容を確認してから、もう一度お試しください。',
      en: 'Another operator changed this notice in the meantime. Look at what it is now, then try again.',
    },
    { data: { notice } },
  );
