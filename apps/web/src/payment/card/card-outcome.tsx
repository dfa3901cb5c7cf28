import { Alert, Loader, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { IconCreditCard } from '@tabler/icons-react';
import { useEffect, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/button-link';
import { ErrorSummary } from '../../ui/error-summary';
import { paymentQuery } from '../payment.queries';
import { brandName, expiryOnCard } from './card';
import { getCardSetup } from './card.requests';

const ASK_AGAIN_MILLIS = 1000;

const Checking = (): ReactElement => {
  const { t } = useTranslation('payment');
  return (
    <Stack align="center" role="status">
      <Loader aria-hidden />
      {t('cardChecking')}
    </Stack>
  );
};

/** What came of it, as the processor says. */
export const CardOutcome = ({ setupId }: { readonly setupId: string }): ReactElement => {
  const { t } = useTranslation('payment');
  const queries = useQueryClient();
  const { data: setup, error } = useQuery({
    queryKey: ['billing', 'card-setup', setupId],
    queryFn: () => getCardSetup(setupId),
    // Asked until the processor has decided.
    refetchInterval: ({ state: { data } }) => (data === undefined || data.state === 'open' ? ASK_AGAIN_MILLIS : false),
  });
  const settled = setup !== undefined && setup.state !== 'open';
  useEffect(() => {
    if (settled) void queries.invalidateQueries(paymentQuery);
  }, [queries, settled]);
  if (!setup && error) return <ErrorSummary error={error} />;
  if (!settled) return <Checking />;
  const { card } = setup;
  return (
    <Stack align="flex-start">
      <Alert role="status" w="100%" variant="light" color={card ? 'ai' : 'red'} icon={<IconCreditCard aria-hidden />}>
        <Text inherit>{t(card ? 'cardDone' : 'cardFailed')}</Text>
        {card && t('cardName', { brand: brandName(card.brand), ending: card.last4, expiry: expiryOnCard(card.expiry) })}
      </Alert>
      <ButtonLink to="/customer/terms">{t('form_back')}</ButtonLink>
    </Stack>
  );
};
