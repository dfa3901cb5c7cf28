import { useId, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatGib, gibOf } from '../format/storage';
import classes from './disk.module.css';
import { diskPlot, lastLevel, plotSize, type DiskDay } from './disk-plot';

const { width, height } = plotSize;
/** Below the lines: the names of the months. Above them: room for half a letter. */
const box = `0 -8 ${String(width)} ${String(height + 32)}`;

const scale = (bytes: number): string => formatGib(Math.round(gibOf(bytes) * 10) / 10);

/** Used space of 13 months under the line of the capacity. What it shows stands in the table below it, too. */
export const DiskChart = ({ days }: { readonly days: readonly DiskDay[] }): ReactElement => {
  const { t } = useTranslation('disk');
  const title = useId();
  const { used, capacity, months, maxBytes } = diskPlot(days);
  const last = days.at(-1);
  return (
    <figure className={classes.figure} data-level={lastLevel(days)}>
      <svg viewBox={box} role="img" aria-labelledby={title} className={classes.chart}>
        <title id={title}>{t('chart')}</title>
        {[0.25, 0.5, 0.75, 1].map((share) => (
          <line key={share} className={classes.grid} x1="0" x2={width} y1={height * share} y2={height * share} />
        ))}
        {months.map(({ at, label }) => (
          <text key={label} className={classes.tick} x={at} y={height + 18} textAnchor="end">
            {label.replace('-', '/')}
          </text>
        ))}
        <polyline className={classes.capacity} points={capacity} />
        <polyline className={classes.used} points={used} />
        <text className={classes.tick} x="4" y="-6" dominantBaseline="hanging">
          {scale(maxBytes)}
        </text>
      </svg>
      <figcaption className={classes.legend}>
        <span className={classes.usedKey}>{t('used')}</span>
        <span className={classes.capacityKey}>{t('capacity', { size: last ? scale(last.capacityBytes) : '' })}</span>
      </figcaption>
    </figure>
  );
};
