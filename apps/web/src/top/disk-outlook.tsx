import { Anchor } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OverviewColumn } from '../api/types';
import { isOpen } from '../change/allowed';
import { changePath } from '../change/asked';
import { useFormat } from '../format/use-format';
import { wantsMoreDisk } from './at-a-glance';
import classes from './top.module.css';

/** ④ What is to come of the disk, in a sentence, and the way to more where that matters. */
export const DiskOutlook = ({ column }: { readonly column: OverviewColumn }): ReactElement => {
  const { t } = useTranslation('top');
  const { day } = useFormat();
  const { outlook, fillsOn } = column.forecast;
  return (
    <>
      <p className={classes.outlook}>{t(`outlook_${outlook}`, { day: fillsOn === undefined ? '' : day(fillsOn) })}</p>
      {wantsMoreDisk(column) && isOpen(column, 'disk') && (
        <Anchor component={Link} to={changePath(column.product, 'disk')} size="sm" display="block" fw={600}>
          {t('diskMore')}
        </Anchor>
      )}
    </>
  );
};
