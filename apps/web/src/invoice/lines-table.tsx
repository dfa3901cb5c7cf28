import { Anchor } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { InvoiceLine, InvoiceTax } from '../api/types';
import table from '../contract/lines.module.css';
import { formatNumber, formatYen } from '../format/money';
import { useFormat } from '../format/use-format';
import classes from './invoice.module.css';

/** Which application, or what else, made the line what it is. */
const Origin = ({ origin }: { readonly origin: NonNullable<InvoiceLine['origin']> }): ReactElement => {
  const { t } = useTranslation('invoice');
  const { day } = useFormat();
  const { kind, applicationId, effectiveOn } = origin;
  const what = t(`origin_${kind}`);
  return (
    <span className={classes.origin}>
      {`${t('origin')}：`}
      {applicationId === undefined ? (
        what
      ) : (
        <Anchor component={Link} to={`/applications/${applicationId}`} inherit>
          {t('byApplication', { kind: what })}
        </Anchor>
      )}
      {` ${t('since', { day: day(effectiveOn) })}`}
    </span>
  );
};

const Line = ({ line }: { readonly line: InvoiceLine }): ReactElement => {
  const { t } = useTranslation('invoice');
  const { text, remark: inWords } = useFormat();
  const { name, code, remark, months = 1, quantity, unitPrice, amount, origin } = line;
  const details = [code, inWords(remark), ...(months > 1 ? [t('months', { count: months })] : [])].filter((part) => part !== '');
  return (
    <tr>
      <td>
        {text(name)}
        <span className={table.code}>{details.join('・')}</span>
        {origin && <Origin origin={origin} />}
      </td>
      <td className={table.number} data-name={t('quantity')}>
        {formatNumber(quantity)}
      </td>
      <td className={table.number} data-name={t('unitPrice')}>
        {formatYen(unitPrice)}
      </td>
      <td className={table.number} data-name={t('amount')}>
        {formatYen(amount)}
      </td>
    </tr>
  );
};

interface Sums {
  readonly lines: readonly InvoiceLine[];
  readonly taxes: readonly InvoiceTax[];
  readonly net: number;
  readonly total: number;
}

const percent = (rate: string): number => Number((Number(rate) * 100).toFixed(2));

const Totals = ({ net, taxes, total }: Sums): ReactElement => {
  const { t } = useTranslation('invoice');
  const rows = [
    { name: t('net'), yen: net },
    ...taxes.map((tax) => ({ name: t('taxOf', { percent: percent(tax.taxRate), net: formatYen(tax.net) }), yen: tax.tax })),
    { name: t('total'), yen: total, total: true },
  ];
  return (
    <tfoot>
      {rows.map(({ name, yen, ...row }) => (
        <tr key={name} className={'total' in row ? table.total : undefined}>
          <th colSpan={3} scope="row">
            {name}
          </th>
          <td className={table.number}>{formatYen(yen)}</td>
        </tr>
      ))}
    </tfoot>
  );
};

/** The lines of a document, each explained, and what they come to. */
export const InvoiceLines = (sums: Sums): ReactElement => {
  const { t } = useTranslation('invoice');
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t('item')}</th>
          {(['quantity', 'unitPrice', 'amount'] as const).map((column) => (
            <th key={column} scope="col" className={table.number}>
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sums.lines.map((line, index) => (
          <Line key={`${line.code} ${index}`} line={line} />
        ))}
      </tbody>
      <Totals {...sums} />
    </table>
  );
};
