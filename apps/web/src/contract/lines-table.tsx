import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContractLine, PeriodAmounts } from '../api/types';
import { formatNumber, formatYen } from '../format/money';
import { useFormat } from '../format/use-format';
import classes from './lines.module.css';

const Line = ({ line }: { readonly line: ContractLine }): ReactElement => {
  const { t } = useTranslation('contract');
  const { text } = useFormat();
  return (
    <tr>
      <td>
        {text(line.name)}
        <span className={classes.code}>{`${line.code}・${t(`kind_${line.kind}`)}`}</span>
      </td>
      <td className={classes.number} data-name={t('quantity')}>
        {formatNumber(line.quantity)}
      </td>
      <td className={classes.number} data-name={t('unitPrice')}>
        {formatYen(line.unitPrice)}
      </td>
      <td className={classes.number} data-name={t('amount')}>
        {formatYen(line.amount)}
      </td>
    </tr>
  );
};

const Sums = ({ sums }: { readonly sums: PeriodAmounts }): ReactElement => {
  const { t } = useTranslation('contract');
  const period = sums.period === 'month' ? t('perMonth') : t('perYear');
  const rows = [
    { name: `${period} ${t('net')}`, yen: sums.net, total: false },
    { name: t('tax'), yen: sums.tax, total: false },
    { name: t('gross'), yen: sums.gross, total: true },
  ];
  return (
    <tfoot>
      {rows.map(({ name, yen, total }) => (
        <tr key={name} className={total ? classes.total : undefined}>
          <th colSpan={3} scope="row">
            {name}
          </th>
          <td className={classes.number}>{formatYen(yen)}</td>
        </tr>
      ))}
    </tfoot>
  );
};

interface LinesTableProps {
  readonly lines: readonly ContractLine[];
  readonly sums?: PeriodAmounts;
}

/** The items of a contract, as a bill lists them. */
export const LinesTable = ({ lines, sums }: LinesTableProps): ReactElement => {
  const { t } = useTranslation('contract');
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('item')}</th>
          {(['quantity', 'unitPrice', 'amount'] as const).map((column) => (
            <th key={column} scope="col" className={classes.number}>
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={line.code} line={line} />
        ))}
      </tbody>
      {sums && <Sums sums={sums} />}
    </table>
  );
};
