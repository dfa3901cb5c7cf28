import type { ReactElement } from 'react';
import type { NoticeHeadline } from '../api/types';
import { useFormat } from '../format/use-format';
import { HeadlineList } from '../ui/headline-list';
import { KindBadge } from './kind-badge';
import classes from './notice-list.module.css';
import { useUnread } from './reading.queries';
import { UnreadMark } from './unread-mark';

export const NoticeList = ({ notices }: { readonly notices: readonly NoticeHeadline[] }): ReactElement => {
  const { text, dayOf } = useFormat();
  const unread = useUnread();
  const titleOf = ({ noticeId, title }: NoticeHeadline) =>
    unread.has(noticeId) ? (
      <span className={classes.unread}>
        <UnreadMark />
        {text(title)}
      </span>
    ) : (
      text(title)
    );
  const headlines = notices.map((notice) => ({
    id: notice.noticeId,
    to: `/notices/${notice.noticeId}`,
    about: (
      <>
        {dayOf(notice.publishedAt)}
        <KindBadge notice={notice} />
      </>
    ),
    title: titleOf(notice),
  }));
  return <HeadlineList headlines={headlines} />;
};
