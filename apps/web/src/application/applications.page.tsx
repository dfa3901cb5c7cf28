import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../ui/empty';
import { ErrorSummary } from '../ui/error-summary';
import { SkeletonLines } from '../ui/loaded';
import { Page } from '../ui/page';
import { Panel } from '../ui/panel';
import { ApplicationList } from './application-list';
import { applicationQueries } from './application.queries';

const Applications = (): ReactElement => {
  const { t } = useTranslation('application');
  const list = useInfiniteQuery(applicationQueries.list());
  if (list.isPending) return <SkeletonLines lines={8} />;
  if (list.isError) return <ErrorSummary error={list.error} />;
  const applications = list.data.pages.flatMap((page) => page.items);
  if (applications.length === 0) return <Empty>{t('empty')}</Empty>;
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

export const Component = (): ReactElement => {
  const { t } = useTranslation('application');
  return (
    <Page title={t('title')} lead={t('lead')} crumbs={[]}>
      <Panel>
        <Applications />
      </Panel>
    </Page>
  );
};
