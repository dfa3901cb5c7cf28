import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { NoticeList } from '../notice/notice-list';
import { noticeQueries } from '../notice/notice.queries';
import { meQuery } from '../shell/queries';
import { Loaded, SkeletonLines } from '../ui/loaded';
import { Panel } from '../ui/panel';
import { Hero } from './hero';
import classes from './top.module.css';

const MOST = 8;

/** Above a failure of the contracts: who is here, which others know. */
export const KnownCustomer = (): ReactElement | null => {
  const { data: me } = useQuery(meQuery);
  return me === undefined ? null : <Hero customer={me} />;
};

/** What the TOP page has without the contracts. */
export const WithoutContracts = (): ReactElement => {
  const { t } = useTranslation('top');
  const notices = useInfiniteQuery(noticeQueries.list({ kinds: [] }));
  return (
    <div className={classes.without}>
      <p>{t('contractsAway')}</p>
      <Panel title={t('latestNotices')}>
        <Loaded query={notices} skeleton={<SkeletonLines lines={6} />}>
          {({ pages }) => <NoticeList notices={pages.flatMap(({ items }) => items).slice(0, MOST)} />}
        </Loaded>
      </Panel>
    </div>
  );
};
