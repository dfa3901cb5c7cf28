import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { useFormat } from '../format/use-format';
import { Loaded } from '../ui/loaded';
import { Page } from '../ui/page';
import { ContractDetails } from './contract-details';
import { contractQueries } from './contract.queries';
import { History } from './history/history';

const Content = ({ product }: { readonly product: string }): ReactElement => {
  const { t } = useTranslation('contract');
  const contract = useQuery(contractQueries.contract(product));
  const [search, setSearch] = useSearchParams();
  const tab = search.get('tab') === 'history' ? 'history' : 'details';
  return (
    <Tabs
      value={tab}
      onChange={(value) => setSearch(value === 'history' ? { tab: value } : {}, { replace: true })}
      keepMounted={false}
    >
      <Tabs.List mb="lg">
        <Tabs.Tab value="details">{t('tabDetails')}</Tabs.Tab>
        <Tabs.Tab value="history">{t('tabHistory')}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="details">
        <Loaded query={contract}>{(data) => <ContractDetails contract={data} />}</Loaded>
      </Tabs.Panel>
      <Tabs.Panel value="history">
        <History product={product} />
      </Tabs.Panel>
    </Tabs>
  );
};

/** ⑤ ご契約内容の確認, with its history beside it. */
export const Component = (): ReactElement => {
  const { t } = useTranslation('contract');
  const { text } = useFormat();
  const { product = '' } = useParams();
  const { data } = useQuery(contractQueries.contract(product));
  return (
    <Page title={t('title')} lead={data && text(data.productName)} crumbs={[]} printable>
      <Content product={product} />
    </Page>
  );
};
