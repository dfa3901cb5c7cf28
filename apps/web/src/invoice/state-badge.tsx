import { Badge } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { InvoiceSummary } from '../api/types';

const colors = { open: 'blue', paid: 'teal', overdue: 'red', voided: 'gray' } as const;

/** How an invoice stands; of a correction or void, what it is. */
export const StateBadge = ({ invoice }: { readonly invoice: InvoiceSummary }): ReactElement => {
  const { t } = useTranslation('invoice');
  const { state, kind } = invoice;
  return (
    <Badge variant="light" color={state === undefined ? 'gray' : colors[state]}>
      {state === undefined ? t(`kind_${kind}`) : t(`state_${state}`)}
    </Badge>
  );
};
