import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Empty } from '../ui/empty';
import { FileButton } from '../ui/file-button';
import { LoadFailure, LoadingLines } from '../ui/loaded';
import { Page } from '../ui/page';
import { Panel } from '../ui/panel';
import { applicationsFile, filterIn, searchOf, type ApplicationFilter } from './application-filter';
import { ApplicationFilters } from './application-filters';
import { ApplicationList } from './application-list';
import { applicationQueries } from './application.queries';

const Applications = ({ filter }: { readonly filter: ApplicationFilter }): ReactElement => {
  const { t } = useTranslation('application');
  const list = useInfiniteQuery(applicationQueries.list(filter));
  if (list.isPending) return <LoadingLines lines={8} />;
  if (list.isError) return <LoadFailure query={list} />;
  const applications = list.data.pages.flatMap((page) => page.items);
  if (applications.length === 0) return <Empty>{t(Object.keys(searchOf(filter)).length > 0 ? 'noneFound' : 'empty')}</Empty>;
  return (
    <>
      <ApplicationList applications={applications} />
      {list.hasNextPage && (
        <Button variant="default" mt="md" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </>
  );
};

/** お申し込み状況. What is chosen stands in the URL. */
export const Component = (): ReactElement => {
  const { t } = useTranslation('application');
  const [search, setSearch] = useSearchParams();
  const filter = filterIn(search);
  return (
    <Page title={t('title')} lead={t('lead')} crumbs={[]}>
      <ApplicationFilters filter={filter} onChange={(next) => setSearch(searchOf(next), { replace: true })} />
      <Panel title={t('listTitle')} aside={<FileButton path={applicationsFile(filter)} />}>
        <Applications filter={filter} />
      </Panel>
    </Page>
  );
};
