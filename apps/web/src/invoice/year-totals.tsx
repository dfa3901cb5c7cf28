import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { FiscalYear } from '../api/types';
import { formatYen } from '../format/money';
import { Loaded } from '../ui/loaded';
import { Panel } from '../ui/panel';
import { invoiceQueries } from './invoice.queries';
import classes from './invoice.module.css';

/** A bar beside its figures: who does not see it loses nothing. */
const Bar = ({ year, most }: { readonly year: FiscalYear; readonly most: number }): ReactElement => {
  const { t } = useTranslation('invoice');
  return (
    <li className={classes.bar}>
      <span>{t('fiscalYear', { year: year.fiscalYear })}</span>
      <svg className={classes.track} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden>
        <rect width={most <= 0 ? 0 : (100 * Math.max(year.total, 0)) / most} height={10} />
      </svg>
      <span className={classes.sums}>
        <span className={classes.yen}>{formatYen(year.total)}</span>
        <span className={classes.detail}>{t('documents', { count: year.documents })}</span>
      </span>
    </li>
  );
};

/** What was billed in each fiscal year. */
export const YearTotals = (): ReactElement => {
  const { t } = useTranslation('invoice');
  const totals = useQuery(invoiceQueries.totals);
  return (
    <Panel title={t('totalsTitle')}>
      <Text c="dimmed" mb="md">
        {t('totalsLead')}
      </Text>
      <Loaded query={totals}>
        {({ items }) =>
          items.length === 0 ? (
            <Text c="dimmed">{t('totalsEmpty')}</Text>
          ) : (
            <ul className={classes.bars}>
              {items.map((year) => (
                <Bar key={year.fiscalYear} year={year} most={Math.max(...items.map(({ total }) => total))} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Panel>
  );
};
