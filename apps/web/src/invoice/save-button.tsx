import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { downloadPatiently } from './download-patiently';
import { ErrorSummary } from '../ui/error-summary';

/** Saves a file that may have to be made first; `path` is below `/api/v1`. */
export const SaveButton = ({ path, label }: { readonly path: string; readonly label: string }): ReactElement => {
  const file = useMutation({ mutationFn: () => downloadPatiently(path) });
  return (
    <div>
      <Button
        variant="default"
        size="sm"
        leftSection={<IconDownload size={16} aria-hidden />}
        loading={file.isPending}
        onClick={() => file.mutate()}
      >
        {label}
      </Button>
      <ErrorSummary error={file.error} />
    </div>
  );
};
