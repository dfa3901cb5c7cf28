import { Stack } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../ui/page';
import { FactorsPanel } from './factors-panel';
import { SessionsPanel } from './sessions-panel';

/** セキュリティ: what guards the account of the person who is logged in. */
export const Component = (): ReactElement => {
  const { t } = useTranslation('security');
  return (
    <Page title={t('title')} lead={t('lead')} crumbs={[]} narrow>
      <Stack gap="xl">
        <FactorsPanel />
        <SessionsPanel />
      </Stack>
    </Page>
  );
};
