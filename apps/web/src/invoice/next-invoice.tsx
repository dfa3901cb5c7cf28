import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { InvoicePreview } from '../api/types';
import { useFormat } from '../format/use-format';
import { useAllProducts } from '../notice/use-products';
import { Loaded } from '../ui/loaded';
import { Panel } from '../ui/panel';
import { invoiceQueries } from './invoice.queries';
import { InvoiceLines } from './lines-table';

const Preview = ({ preview }: { readonly preview: InvoicePreview }): ReactElement => {
  const { t } = useTranslation('invoice');
  const { day } = useFormat();
  if (preview.lines.length === 0) return <Text c="dimmed">{t('nextNothing')}</Text>;
  return (
    <>
      <Text c="dimmed" mb="md">
        {`${t('nextLead')} ${t('nextDue', { day: day(preview.dueOn) })}`}
      </Text>
      <InvoiceLines {...preview} />
    </>
  );
};

const Term = ({ term }: { readonly term: InvoicePreview['terms'][number] }): ReactElement => {
  const { t } = useTranslation('invoice');
  const { day, text } = useFormat();
  const name = useAllProducts().find(({ product }) => product === term.product)?.name;
  const product = name ? text(name) : term.product;
  return (
    <Panel title={t('termTitle', { product, day: day(term.issuedOn) })}>
      <Text c="dimmed" mb="md">
        {`${t('termLead', { reason: t(`origin_${term.reason}`) })} ${t('nextDue', { day: day(term.dueOn) })}`}
      </Text>
      <InvoiceLines {...term} />
    </Panel>
  );
};

/** What will I pay on the 1st, and when annual contracts go on? */
export const NextInvoice = (): ReactElement => {
  const { t } = useTranslation('invoice');
  const { day } = useFormat();
  const preview = useQuery(invoiceQueries.next);
  return (
    <>
      <Panel title={t('nextTitle', { day: preview.data ? day(preview.data.issuedOn) : '…' })}>
        <Loaded query={preview}>{(data) => <Preview preview={data} />}</Loaded>
      </Panel>
      {preview.data?.terms.map((term) => (
        <Term key={term.contractId} term={term} />
      ))}
    </>
  );
};
