import { Alert } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { IconWifiOff } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

/** Requests wait while the device is offline: it is said why nothing comes. */
export const OfflineNote = (): ReactElement | null => {
  const { t } = useTranslation();
  const { online } = useNetwork();
  if (online) return null;
  return (
    <Alert role="alert" color="orange" radius={0} icon={<IconWifiOff aria-hidden />} title={t('offlineTitle')}>
      {t('offlineText')}
    </Alert>
  );
};
