import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { download } from '../api/download';
import { ErrorSummary } from './error-summary';

/** Saves a list as a CSV file; `path` is below `/api/v1`. */
export const FileButton = ({ path }: { readonly path: string }): ReactElement => {
  const { t } = useTranslation();
  const file = useMutation({ mutationFn: () => download(path) });
  return (
    <div>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconDownload size={16} aria-hidden />}
        loading={file.isPending}
        onClick={() => file.mutate()}
      >
        {t('saveCsv')}
      </Button>
      <ErrorSummary error={file.error} />
    </div>
  );
};
