import { Anchor, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { Invoice } from '../api/types';
import { formatYen } from '../format/money';
import { useFormat } from '../format/use-format';
import { Fact, Facts } from '../ui/facts';
import { Loaded } from '../ui/loaded';
import { Page } from '../ui/page';
import { Panel } from '../ui/panel';
import { invoiceQueries } from './invoice.queries';
import { InvoiceLines } from './lines-table';
import { SaveButton } from './save-button';
import { StateBadge } from './state-badge';

const Reference = ({ to }: { readonly to: { readonly invoiceId: string; readonly number: string } }): ReactElement => (
  <Anchor component={Link} to={`/invoices/${to.invoiceId}`} inherit display="block">
    {to.number}
  </Anchor>
);

/** Only what is asked for: a void asks for nothing, a correction only where it asks for more; what is left counts with the invoice. */
const Asked = ({ invoice }: { readonly invoice: Invoice }): ReactElement | null => {
  const { t } = useTranslation('invoice');
  const { day } = useFormat();
  const { kind, total } = invoice;
  if (kind === 'void' || (kind === 'correction' && total <= 0)) return null;
  return (
    <>
      <Fact name={t('payment')}>{t(`pay_${invoice.paymentMethod}`)}</Fact>
      <Fact name={t('dueOn')}>{day(invoice.dueOn)}</Fact>
      {invoice.balance !== undefined && <Fact name={t('balance')}>{formatYen(invoice.balance)}</Fact>}
    </>
  );
};

const Related = ({ invoice }: { readonly invoice: Invoice }): ReactElement => {
  const { t } = useTranslation('invoice');
  const { corrects, reason, correctedBy } = invoice;
  return (
    <>
      {corrects && (
        <Fact name={t('corrects')}>
          <Reference to={corrects} />
        </Fact>
      )}
      {reason !== undefined && <Fact name={t('reason')}>{reason}</Fact>}
      {correctedBy.length > 0 && (
        <Fact name={t('correctedBy')}>
          {correctedBy.map((each) => (
            <Reference key={each.invoiceId} to={each} />
          ))}
        </Fact>
      )}
    </>
  );
};

const Particulars = ({ invoice }: { readonly invoice: Invoice }): ReactElement => {
  const { t } = useTranslation('invoice');
  const { day } = useFormat();
  const { recipient, issuer } = invoice;
  return (
    <Panel title={`${t(`kind_${invoice.kind}`)} ${invoice.number}`} aside={<StateBadge invoice={invoice} />}>
      <Stack gap="md">
        <Facts>
          <Fact name={t('total')}>{formatYen(invoice.total)}</Fact>
          <Fact name={t('issuedOn')}>{day(invoice.issuedOn)}</Fact>
          <Fact name={t('period')}>{t('periodText', { from: day(invoice.periodFrom), until: day(invoice.periodUntil) })}</Fact>
          <Asked invoice={invoice} />
          <Related invoice={invoice} />
          <Fact name={t('recipient')}>{[recipient.company, recipient.department, recipient.name].filter(Boolean).join(' ')}</Fact>
          <Fact name={t('issuer')}>{`${issuer.name}（${t('registration', { number: issuer.registrationNumber })}）`}</Fact>
        </Facts>
        <SaveButton path={`/invoices/${invoice.invoiceId}/pdf`} label={t('pdf')} />
      </Stack>
    </Panel>
  );
};

/** One document, each line explained. */
export const Component = (): ReactElement => {
  const { t } = useTranslation('invoice');
  const { invoiceId = '' } = useParams();
  const invoice = useQuery(invoiceQueries.one(invoiceId));
  return (
    <Page title={t('one')} crumbs={[{ to: '/invoices', label: t('title') }]} narrow printable>
      <Loaded query={invoice}>
        {(data) => (
          <Stack gap="lg">
            <Particulars invoice={data} />
            <Panel title={t('lines')}>
              <InvoiceLines {...data} />
            </Panel>
          </Stack>
        )}
      </Loaded>
    </Page>
  );
};
