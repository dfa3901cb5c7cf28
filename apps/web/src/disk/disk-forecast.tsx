import { Alert } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DiskForecast } from '../api/types';
import { useFormat } from '../format/use-format';
import { ButtonLink } from '../ui/button-link';
import { Panel } from '../ui/panel';
import { changePath } from '../change/asked';
import classes from './disk.module.css';

const colors = { unknown: 'gray', outdated: 'gray', steady: 'asagi', fills: 'orange', full: 'red' } as const;

/** From when to when, where that is more than a day, and how much it is worth. */
const Sureness = ({ forecast }: { readonly forecast: DiskForecast }): ReactElement | null => {
  const { t } = useTranslation('disk');
  const { day } = useFormat();
  const { earliestOn, latestOn, sureness } = forecast;
  if (earliestOn === undefined || sureness === undefined) return null;
  return (
    <>
      {latestOn === undefined && <p>{t('noEarlierThan', { from: day(earliestOn) })}</p>}
      {latestOn !== undefined && latestOn !== earliestOn && (
        <p>{t('between', { from: day(earliestOn), until: day(latestOn) })}</p>
      )}
      <p>{t(`sureness_${sureness}`)}</p>
    </>
  );
};

interface ForecastPanelProps {
  readonly forecast: DiskForecast;
  readonly product: string;
  /** Whether more can be applied for now. */
  readonly open: boolean;
}

/** When it will be full, and the way to more. */
export const ForecastPanel = ({ forecast, product, open }: ForecastPanelProps): ReactElement => {
  const { t } = useTranslation('disk');
  const { day } = useFormat();
  return (
    <Panel title={t('forecast')}>
      <div className={classes.stack}>
        <Alert color={colors[forecast.outlook]} variant="light">
          {t(`outlook_${forecast.outlook}`, { day: forecast.fillsOn === undefined ? '' : day(forecast.fillsOn) })}
          <Sureness forecast={forecast} />
        </Alert>
        {open && <ButtonLink to={changePath(product, 'disk')}>{t('more')}</ButtonLink>}
      </div>
    </Panel>
  );
};
