import { Alert, Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Restored } from '../../draft/restored';

interface SaveBarProps {
  readonly saved: boolean;
  readonly busy: boolean;
  readonly restored: boolean;
}

/** The button of a form, and what it came to. */
export const SaveBar = ({ saved, busy, restored }: SaveBarProps): ReactElement => {
  const { t } = useTranslation('customerEdit');
  return (
    <>
      {saved && (
        <Alert role="status" color="green" variant="light" icon={<IconCircleCheck aria-hidden />}>
          {t('saved')}
        </Alert>
      )}
      {restored && <Restored>{t('restored')}</Restored>}
      <Button type="submit" size="md" loading={busy}>
        {t('save')}
      </Button>
    </>
  );
};
