import { Alert, Button, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useStripeFields, type StripeKeys } from './use-stripe-fields';

interface StripeFieldsProps extends StripeKeys {
  readonly onDone: () => void;
}

/** Stripe's own fields; 3-D Secure is shown by Stripe, too. */
export const StripeFields = ({ onDone, ...keys }: StripeFieldsProps): ReactElement => {
  const { t } = useTranslation('payment');
  const { place, mounted, failed } = useStripeFields(keys);
  const confirm = useMutation({
    mutationFn: async (): Promise<string | undefined> => {
      if (!mounted) return t('cardFieldsAway');
      const confirmParams = { return_url: window.location.href };
      const { error } = await mounted.stripe.confirmSetup({ elements: mounted.elements, confirmParams, redirect: 'if_required' });
      return error && (error.message ?? t('cardFieldsAway'));
    },
    onSuccess: (failure) => failure === undefined && onDone(),
  });
  const failure = failed || confirm.isError ? t('cardFieldsAway') : confirm.data;
  return (
    <Stack>
      {failure !== undefined && (
        <Alert role="alert" color="red">
          {failure}
        </Alert>
      )}
      <div ref={place} />
      {mounted && (
        <Button loading={confirm.isPending} onClick={() => confirm.mutate()}>
          {t('cardRegister')}
        </Button>
      )}
    </Stack>
  );
};
