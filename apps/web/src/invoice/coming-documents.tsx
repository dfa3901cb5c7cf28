import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { InvoicePreview } from '../api/types';
import { useFormat } from '../format/use-format';
import { Panel } from '../ui/panel';
import { InvoiceLines } from './lines-table';
import { useProductName } from './use-product-name';

/** A term of an annual contract that begins. */
export const ComingTerm = ({ term }: { readonly term: InvoicePreview['terms'][number] }): ReactElement => {
  const { t } = useTranslation('invoice');
  const { day } = useFormat();
  const product = useProductName();
  return (
    <Panel title={t('termTitle', { product: product(term.product), day: day(term.issuedOn) })}>
      <Text c="dimmed" mb="md">
        {`${t('termLead', { reason: t(`origin_${term.reason}`) })} ${t('nextDue', { day: day(term.dueOn) })}`}
      </Text>
      <InvoiceLines {...term} />
    </Panel>
  );
};

/** A later month in which contracts begin to be billed by the month. */
export const ComingMonth = ({ month }: { readonly month: NonNullable<InvoicePreview['months']>[number] }): ReactElement => {
  const { t } = useTranslation('invoice');
  const { day } = useFormat();
  const product = useProductName();
  const begins = month.begins.map((each) =>
    t('monthBegins', { product: product(each.product), reason: t(`origin_${each.reason}`) }),
  );
  return (
    <Panel title={t('monthTitle', { day: day(month.issuedOn) })}>
      <Text c="dimmed" mb="md">
        {[...begins, t('nextLead'), t('nextDue', { day: day(month.dueOn) })].join(' ')}
      </Text>
      <InvoiceLines {...month} />
    </Panel>
  );
};
