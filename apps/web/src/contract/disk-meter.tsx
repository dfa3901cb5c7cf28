import { Progress } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Disk } from '../api/types';
import { diskLevel, formatGib, gibOf, percentUsed } from '../format/storage';
import { useFormat } from '../format/use-format';
import classes from './disk-meter.module.css';

const colors = { calm: 'asagi', near: 'orange', full: 'red' } as const;

/** ④ How full the disk is, and when that was measured. */
export const DiskMeter = ({ disk }: { readonly disk: Disk }): ReactElement => {
  const { t } = useTranslation('contract');
  const { instant } = useFormat();
  const percent = percentUsed(disk.usedBytes, disk.capacityBytes);
  const level = diskLevel(percent);
  const used = formatGib(gibOf(disk.usedBytes));
  const capacity = formatGib(gibOf(disk.capacityBytes));
  return (
    <div>
      <div className={classes.figures}>
        <span>{t('diskOf', { used, capacity })}</span>
        <strong>{`${String(percent)}%`}</strong>
      </div>
      <Progress.Root size="lg" radius="xl" mt={4}>
        <Progress.Section
          value={percent}
          color={colors[level]}
          aria-label={t('disk')}
          aria-valuetext={`${t('diskOf', { used, capacity })} ${String(percent)}%`}
        />
      </Progress.Root>
      {level !== 'calm' && (
        <p className={`${classes.note ?? ''} ${classes.warn ?? ''}`}>{t(level === 'near' ? 'diskNear' : 'diskFull')}</p>
      )}
      <p className={classes.note}>{t('diskMeasured', { at: instant(disk.measuredAt) })}</p>
    </div>
  );
};
