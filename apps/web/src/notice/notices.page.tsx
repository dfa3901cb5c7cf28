import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Empty } from '../ui/empty';
import { ErrorSummary } from '../ui/error-summary';
import { LoadFailure, LoadingLines } from '../ui/loaded';
import { Page } from '../ui/page';
import { Panel } from '../ui/panel';
import { filterIn, searchOf } from './notice-filter';
import { NoticeFilters } from './notice-filters';
import { NoticeList } from './notice-list';
import { noticeQueries, type NoticeFilter } from './notice.queries';
import { useUnread } from './reading.queries';
import { useMarkAllRead } from './use-mark-read';

const Notices = ({ filter }: { readonly filter: NoticeFilter }): ReactElement => {
  const { t } = useTranslation('notice');
  const list = useInfiniteQuery(noticeQueries.list(filter));
  if (list.isPending) return <LoadingLines lines={8} />;
  if (list.isError) return <LoadFailure query={list} />;
  const notices = list.data.pages.flatMap((page) => page.items);
  if (notices.length === 0) return <Empty>{t('empty')}</Empty>;
  return (
    <>
      <NoticeList notices={notices} />
      {list.hasNextPage && (
        <Button variant="default" mt="md" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </>
  );
};

const MarkAllRead = (): ReactElement | null => {
  const { t } = useTranslation('notice');
  const mark = useMarkAllRead();
  const unread = useUnread();
  if (!unread.any) return null;
  return (
    <>
      <ErrorSummary error={mark.error} />
      <Button variant="default" size="sm" mb="md" loading={mark.isPending} onClick={() => mark.mutate()}>
        {t('markAllRead')}
      </Button>
    </>
  );
};

/** ⑦⑧ 障害・メンテナンス情報 and サポート最新情報 as one list to choose from. */
export const Component = (): ReactElement => {
  const { t } = useTranslation('notice');
  const [search, setSearch] = useSearchParams();
  const filter = filterIn(search);
  return (
    <Page title={t('title')} lead={t('lead')} crumbs={[]}>
      <NoticeFilters filter={filter} onChange={(next) => setSearch(searchOf(next), { replace: true })} />
      <MarkAllRead />
      <Panel>
        <Notices filter={filter} />
      </Panel>
    </Page>
  );
};
