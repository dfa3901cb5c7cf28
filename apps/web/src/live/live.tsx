import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { IconCloudOff } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../shell/queries';
import classes from './live.module.css';
import { allKeys } from './stale-keys';
import { useLive } from './use-live';

/** Says nothing for as long as updates come by themselves. */
export const Live = (): ReactElement => {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { data: me } = useQuery(meQuery);
  const isDown = useLive(me?.accountId);
  const askAnew = (): void => {
    for (const queryKey of allKeys()) void queries.invalidateQueries({ queryKey });
  };
  return (
    <div role="status" className={`${classes.place ?? ''} no-print`}>
      {isDown && (
        <div className={classes.sign}>
          <IconCloudOff size={18} aria-hidden />
          <span>{t('liveDown')}</span>
          <Button size="compact-sm" variant="default" onClick={askAnew}>
            {t('liveRefresh')}
          </Button>
        </div>
      )}
    </div>
  );
};
