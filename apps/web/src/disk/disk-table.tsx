import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatGib, gibOf } from '../format/storage';
import { useFormat } from '../format/use-format';
import classes from './disk.module.css';
import { byMonths, type DiskDay } from './disk-plot';

/** The last measure of each month: the chart in words. */
export const DiskTable = ({ days }: { readonly days: readonly DiskDay[] }): ReactElement => {
  const { t } = useTranslation('disk');
  const { day: date } = useFormat();
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('day')}</th>
          <th scope="col">{t('used')}</th>
          <th scope="col">{t('capacityColumn')}</th>
        </tr>
      </thead>
      <tbody>
        {byMonths(days).map(({ day, usedBytes, capacityBytes }) => (
          <tr key={day}>
            <td>{date(day)}</td>
            <td>{formatGib(gibOf(usedBytes))}</td>
            <td>{formatGib(gibOf(capacityBytes))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
