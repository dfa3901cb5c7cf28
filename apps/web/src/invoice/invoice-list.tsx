import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { InvoiceSummary } from '../api/types';
import { formatYen } from '../format/money';
import { useFormat } from '../format/use-format';
import classes from './invoice.module.css';
import { StateBadge } from './state-badge';

const Row = ({ invoice }: { readonly invoice: InvoiceSummary }): ReactElement => {
  const { t } = useTranslation('invoice');
  const { day } = useFormat();
  const { invoiceId, number, kind, issuedOn, periodFrom, periodUntil, total } = invoice;
  return (
    <Link to={`/invoices/${invoiceId}`} className={classes.row}>
      <span>
        <StateBadge invoice={invoice} />
      </span>
      <span>
        <span className={classes.what}>{`${t(`kind_${kind}`)} ${number}`}</span>
        <span className={classes.detail}>{t('periodText', { from: day(periodFrom), until: day(periodUntil) })}</span>
      </span>
      <span className={classes.figures}>
        <span className={classes.yen}>{formatYen(total)}</span>
        <span className={classes.detail}>{`${t('issuedOn')} ${day(issuedOn)}`}</span>
      </span>
    </Link>
  );
};

export const InvoiceList = ({ invoices }: { readonly invoices: readonly InvoiceSummary[] }): ReactElement => (
  <ul className={classes.list}>
    {invoices.map((invoice) => (
      <li key={invoice.invoiceId}>
        <Row invoice={invoice} />
      </li>
    ))}
  </ul>
);
