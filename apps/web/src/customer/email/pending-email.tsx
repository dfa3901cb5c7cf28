import { Alert, Button, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { IconMailFast } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PendingEmail as Pending } from '../../api/types';
import { useAttempt } from '../../api/use-attempt';
import { useFormat } from '../../format/use-format';
import { ErrorSummary } from '../../ui/error-summary';
import { customerQuery } from '../customer.queries';
import { cancelEmail } from './email.requests';

interface PendingEmailProps {
  readonly pending: Pending;
  readonly mayCancel: boolean;
}

/** A new address that waits for its link. */
export const PendingEmail = ({ pending, mayCancel }: PendingEmailProps): ReactElement => {
  const { t } = useTranslation('customerEmail');
  const { instant } = useFormat();
  const queries = useQueryClient();
  const cancel = useAttempt(cancelEmail, (customer) => queries.setQueryData(customerQuery.queryKey, customer));
  const { email, expiresAt, requestedBy } = pending;
  return (
    <Alert role="status" variant="light" color="orange" icon={<IconMailFast aria-hidden />} title={t('pending')}>
      <ErrorSummary error={cancel.error} />
      <Stack gap="sm" align="flex-start">
        <Text inherit>{t('pendingText', { email, name: requestedBy, until: instant(expiresAt) })}</Text>
        {mayCancel && (
          <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate(null)}>
            {t('cancel')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
};
