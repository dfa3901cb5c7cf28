import { Button, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { returnUrlOf } from './card-return';
import { Refused } from './refused';
import { refusalWords } from './refusal-words';
import { useStripeFields, type StripeKeys } from './use-stripe-fields';

interface StripeFieldsProps extends StripeKeys {
  readonly setupId: string;
  readonly onDone: () => void;
}

/** Stripe's own fields; 3-D Secure is shown by Stripe, too. */
export const StripeFields = ({ setupId, onDone, ...keys }: StripeFieldsProps): ReactElement => {
  const { t } = useTranslation('payment');
  const { place, mounted, failed } = useStripeFields(keys);
  const confirm = useMutation({
    mutationFn: async (): Promise<string | undefined> => {
      if (!mounted) return t('cardFieldsAway');
      const confirmParams = { return_url: returnUrlOf(setupId, window.location.origin) };
      const { error } = await mounted.stripe.confirmSetup({ elements: mounted.elements, confirmParams, redirect: 'if_required' });
      if (!error) return undefined;
      const words = refusalWords(error);
      return words === undefined ? (error.message ?? t('refused_typed')) : t(words);
    },
    onSuccess: (failure) => failure === undefined && onDone(),
  });
  const failure = failed || confirm.isError ? t('cardFieldsAway') : confirm.data;
  return (
    <Stack>
      {failure !== undefined && <Refused>{failure}</Refused>}
      <div ref={place} />
      {mounted && (
        <Button loading={confirm.isPending} onClick={() => confirm.mutate()}>
          {t('cardRegister')}
        </Button>
      )}
    </Stack>
  );
};
