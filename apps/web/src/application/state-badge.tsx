import { Badge } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationState } from '../api/types';

const colors = {
  quoted: 'gray',
  submitted: 'orange',
  scheduled: 'ai',
  applied: 'asagi',
  withdrawn: 'gray',
  rejected: 'red',
  expired: 'gray',
} as const satisfies Record<ApplicationState, string>;

/** 申請中, 予定, 適用済み, 取下げ, 却下. */
export const StateBadge = ({ state }: { readonly state: ApplicationState }): ReactElement => {
  const { t } = useTranslation('application');
  return (
    <Badge variant="light" color={colors[state]}>
      {t(`state_${state}`)}
    </Badge>
  );
};
