import { Button, Group } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

interface ConfirmButtonsProps {
  readonly busy: boolean;
  readonly onCancel: () => void;
}

export const ConfirmButtons = ({ busy, onCancel }: ConfirmButtonsProps): ReactElement => {
  const { t } = useTranslation('confirmation');
  return (
    <Group justify="flex-end">
      <Button variant="default" onClick={onCancel} disabled={busy}>
        {t('cancel')}
      </Button>
      <Button type="submit" loading={busy}>
        {t('confirm')}
      </Button>
    </Group>
  );
};
