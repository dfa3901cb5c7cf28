import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { NoticeHeadline } from '../api/types';
import { useFormat } from '../format/use-format';
import { KindBadge } from './kind-badge';
import classes from './notice-list.module.css';
import { useUnread } from './reading.queries';
import { UnreadMark } from './unread-mark';

export const NoticeList = ({ notices }: { readonly notices: readonly NoticeHeadline[] }): ReactElement => {
  const { text, dayOf } = useFormat();
  const unread = useUnread();
  return (
    <ul className={classes.list}>
      {notices.map((notice) => (
        <li key={notice.noticeId}>
          <Link to={`/notices/${notice.noticeId}`} className={classes.item}>
            <span className={classes.meta}>
              {dayOf(notice.publishedAt)}
              <KindBadge notice={notice} />
            </span>
            <span className={`${classes.title ?? ''} ${unread.has(notice.noticeId) ? (classes.unread ?? '') : ''}`}>
              {unread.has(notice.noticeId) && <UnreadMark />}
              {text(notice.title)}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
};
