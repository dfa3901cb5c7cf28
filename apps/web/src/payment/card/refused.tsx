import { Alert } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';

/** What the processor or the bank did not let pass, read out at once. */
export const Refused = ({ children }: { readonly children: ReactNode }): ReactElement => (
  <Alert role="alert" color="red">
    {children}
  </Alert>
);
