import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { InvoicePreview } from '../api/types';
import { useFormat } from '../format/use-format';
import { Loaded } from '../ui/loaded';
import { Panel } from '../ui/panel';
import { ComingMonth, ComingTerm } from './coming-documents';
import { invoiceQueries } from './invoice.queries';
import { InvoiceLines } from './lines-table';
import { WaitingApplications } from './waiting-applications';

const Preview = ({ preview }: { readonly preview: Required<InvoicePreview> }): ReactElement => {
  const { t } = useTranslation('invoice');
  const { day } = useFormat();
  return (
    <>
      <WaitingApplications waiting={preview.waiting} />
      {preview.lines.length === 0 ? (
        <Text c="dimmed">{t('nextNothing')}</Text>
      ) : (
        <>
          <Text c="dimmed" mb="md">
            {`${t('nextLead')} ${t('nextDue', { day: day(preview.dueOn) })}`}
          </Text>
          <InvoiceLines {...preview} />
        </>
      )}
    </>
  );
};

/** What will I pay on the 1st, when annual contracts go on, and when others begin to be billed? */
export const NextInvoice = (): ReactElement => {
  const { t } = useTranslation('invoice');
  const { day } = useFormat();
  const preview = useQuery(invoiceQueries.next);
  const { months = [], terms = [] } = preview.data ?? {};
  return (
    <>
      <Panel title={t('nextTitle', { day: preview.data ? day(preview.data.issuedOn) : '…' })}>
        <Loaded query={preview}>{(data) => <Preview preview={data} />}</Loaded>
      </Panel>
      {months.map((month) => (
        <ComingMonth key={month.issuedOn} month={month} />
      ))}
      {terms.map((term) => (
        <ComingTerm key={term.contractId} term={term} />
      ))}
    </>
  );
};
