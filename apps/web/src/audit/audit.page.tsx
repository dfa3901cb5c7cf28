import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { fieldWords } from '../api/problem-words';
import history from '../contract/history/history.module.css';
import { Empty } from '../ui/empty';
import { FileButton } from '../ui/file-button';
import { LoadFailure, LoadingLines } from '../ui/loaded';
import { Page } from '../ui/page';
import { Panel } from '../ui/panel';
import { AuditEntryItem } from './audit-entry';
import { auditFile, type AuditFilter, filterIn, searchOf } from './audit-filter';
import { AuditFilters } from './audit-filters';
import { auditQueries } from './audit.queries';

const useAudit = (filter: AuditFilter) => useInfiniteQuery(auditQueries.list(filter));

const Entries = ({ audit }: { readonly audit: ReturnType<typeof useAudit> }): ReactElement => {
  const { t } = useTranslation('audit');
  if (audit.isPending) return <LoadingLines lines={8} />;
  if (audit.isError) return <LoadFailure query={audit} />;
  const entries = audit.data.pages.flatMap((page) => page.items);
  if (entries.length === 0) return <Empty>{t('none')}</Empty>;
  return (
    <>
      <ol className={history.history} aria-label={t('list')}>
        {entries.map((entry) => (
          <AuditEntryItem key={entry.entryId} entry={entry} />
        ))}
      </ol>
      {audit.hasNextPage && (
        <Button variant="default" loading={audit.isFetchingNextPage} onClick={() => void audit.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </>
  );
};

/** 操作履歴: who did what, for owners. What is chosen stands in the URL. */
export const Component = (): ReactElement => {
  const { t } = useTranslation('audit');
  const [search, setSearch] = useSearchParams();
  const filter = filterIn(search);
  const audit = useAudit(filter);
  const errors = fieldWords(audit.error);
  return (
    <Page title={t('title')} lead={t('lead')} crumbs={[]}>
      <Panel title={t('list')} aside={<FileButton path={auditFile(filter)} />}>
        <AuditFilters filter={filter} errors={errors} onChange={(next) => setSearch(searchOf(next), { replace: true })} />
        {Object.keys(errors).length === 0 && <Entries audit={audit} />}
      </Panel>
    </Page>
  );
};
