import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../format/money';
import { formatGib } from '../../format/storage';
import type { ControlsProps } from '../change-form';
import { Today } from '../today';
import { TotalField } from '../total/total-field';
import { TotalRanges } from '../total/total-ranges';
import { diskCapacity, diskNow } from './disk-form';
import classes from './disk.module.css';

const Capacity = ({ now, units }: { readonly now: ControlsProps['now']; readonly units: string }): ReactElement => {
  const { t } = useTranslation('changeForms');
  const { before, after } = diskCapacity(now, units);
  return (
    <p className={classes.capacity} role="status">
      <span>{t('diskCapacity')}</span>
      <strong>{after === undefined ? formatGib(before) : `${formatGib(before)} → ${formatGib(after)}`}</strong>
    </p>
  );
};

/** ディスク増設: units of so many GB above what comes with the users. */
export const DiskControls = ({ now, draft, judgement, set }: ControlsProps): ReactElement => {
  const { t } = useTranslation('changeForms');
  const held = diskNow(now);
  const size = now.product.disk.addOnGiB;
  const { used, included } = diskCapacity(now, '');
  const units = { units: formatNumber(held.now), size: formatGib(held.now * size) };
  const added = held.now === 0 ? t('diskNone') : t('diskUnits', units);
  const today = [
    { name: t('diskIncluded'), value: formatGib(included) },
    { name: t('diskAdded'), value: added },
    { name: t('diskUsed'), value: formatGib(used) },
    { name: t('diskUnit'), value: formatGib(size) },
  ];
  const { units: typed = '' } = draft;
  const type = (value: string): void => set({ units: value });
  return (
    <>
      <Today facts={today} />
      <TotalField field="units" held={held} value={typed} judgement={judgement} onChange={type} />
      <Capacity now={now} units={typed} />
      <TotalRanges field="units" held={held} />
    </>
  );
};
