import { Button, Stack } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { meQuery } from '../shell/queries';
import { Empty } from '../ui/empty';
import { LoadFailure, LoadingLines } from '../ui/loaded';
import { Page } from '../ui/page';
import { Panel } from '../ui/panel';
import { archivePath, filterIn, searchOf, type InvoiceFilter } from './invoice-filter';
import { InvoiceList } from './invoice-list';
import { InvoiceSearch } from './invoice-search';
import { invoiceQueries } from './invoice.queries';
import { NextInvoice } from './next-invoice';
import { SaveButton } from './save-button';
import { YearTotals } from './year-totals';

const Invoices = ({ filter }: { readonly filter: InvoiceFilter }): ReactElement => {
  const { t } = useTranslation('invoice');
  const list = useInfiniteQuery(invoiceQueries.list(filter));
  if (list.isPending) return <LoadingLines lines={8} />;
  if (list.isError) return <LoadFailure query={list} />;
  const invoices = list.data.pages.flatMap((page) => page.items);
  if (invoices.length === 0) return <Empty>{t(Object.keys(searchOf(filter)).length > 0 ? 'noneFound' : 'empty')}</Empty>;
  return (
    <>
      <InvoiceList invoices={invoices} />
      {list.hasNextPage && (
        <Button variant="default" mt="md" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </>
  );
};

/** 請求. */
export const Component = (): ReactElement => {
  const { t } = useTranslation('invoice');
  const { data: me } = useQuery(meQuery);
  const mayRead = me === undefined || me.role === 'owner' || me.role === 'billing';
  return (
    <Page title={t('title')} lead={t('lead')} crumbs={[]}>
      {mayRead ? <Everything /> : <Empty>{t('noRight')}</Empty>}
    </Page>
  );
};

/** What is looked for stands in the URL. */
const Everything = (): ReactElement => {
  const { t } = useTranslation('invoice');
  const [search, setSearch] = useSearchParams();
  const filter = filterIn(search);
  return (
    <Stack gap="lg">
      <NextInvoice />
      <Panel title={t('search')} className="no-print">
        <InvoiceSearch filter={filter} onFind={(next) => setSearch(searchOf(next), { replace: true })} />
      </Panel>
      <Panel title={t('listTitle')} aside={<SaveButton path={archivePath(filter)} label={t('archive')} />}>
        <Invoices filter={filter} />
      </Panel>
      <YearTotals />
    </Stack>
  );
};
