import { Alert } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import type { ReactElement, ReactNode } from 'react';

/** Says that what was typed before stands in the form again. */
export const Restored = ({ children }: { readonly children: ReactNode }): ReactElement => (
  <Alert role="status" variant="light" icon={<IconPencil aria-hidden />}>
    {children}
  </Alert>
);
