import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { NoticeHeadline } from '../api/types';
import { useFormat } from '../format/use-format';
import { KindBadge } from './kind-badge';
import classes from './notice-list.module.css';

export const NoticeList = ({ notices }: { readonly notices: readonly NoticeHeadline[] }): ReactElement => {
  const { text, dayOf } = useFormat();
  return (
    <ul className={classes.list}>
      {notices.map((notice) => (
        <li key={notice.noticeId}>
          <Link to={`/notices/${notice.noticeId}`} className={classes.item}>
            <span className={classes.meta}>
              {dayOf(notice.publishedAt)}
              <KindBadge notice={notice} />
            </span>
            <span className={classes.title}>{text(notice.title)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
};
