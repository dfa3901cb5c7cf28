import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatYen } from '../format/money';
import { Loaded } from '../ui/loaded';
import { Panel } from '../ui/panel';
import { invoiceQueries } from './invoice.queries';
import classes from './invoice.module.css';
import { type YearBar, yearBars } from './year-bars';

/** A bar beside its figures: who does not see it loses nothing. */
const Bar = ({ year }: { readonly year: YearBar }): ReactElement => {
  const { t } = useTranslation('invoice');
  return (
    <li className={classes.bar}>
      <span>{t('fiscalYear', { year: year.fiscalYear })}</span>
      <svg className={classes.track} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden>
        <rect width={year.width} height={10} />
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
              {yearBars(items).map((year) => (
                <Bar key={year.fiscalYear} year={year} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Panel>
  );
};
