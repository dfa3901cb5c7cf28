import { Badge, Group } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoticeHeadline } from '../api/types';
import { isGoingOn, stateOf } from './notice-state';

const colors = { incident: 'red', maintenance: 'orange', news: 'asagi' } as const;

/** What kind of notice it is, how much it matters, and where it stands. */
export const KindBadge = ({ notice }: { readonly notice: NoticeHeadline }): ReactElement => {
  const { t } = useTranslation('notice');
  const state = stateOf(notice);
  const goesOn = isGoingOn(notice);
  return (
    <Group gap={6} component="span">
      <Badge variant="light" color={colors[notice.kind]}>
        {t(`kind_${notice.kind}`)}
      </Badge>
      {notice.severity !== 'normal' && (
        <Badge variant="filled" color={notice.severity === 'critical' ? 'red.8' : 'ai'}>
          {t(`severity_${notice.severity}`)}
        </Badge>
      )}
      {state && (
        <Badge variant={goesOn ? 'filled' : 'outline'} color={goesOn ? 'red.8' : 'gray'}>
          {t(state)}
        </Badge>
      )}
    </Group>
  );
};
