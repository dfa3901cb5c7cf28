import { Alert, Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

interface SaveBarProps {
  readonly saved: boolean;
  readonly busy: boolean;
}

/** The button of a form, and what it came to. */
export const SaveBar = ({ saved, busy }: SaveBarProps): ReactElement => {
  const { t } = useTranslation('customerEdit');
  return (
    <>
      {saved && (
        <Alert role="status" color="green" variant="light" icon={<IconCircleCheck aria-hidden />}>
          {t('saved')}
        </Alert>
      )}
      <Button type="submit" size="md" loading={busy}>
        {t('save')}
      </Button>
    </>
  );
};
