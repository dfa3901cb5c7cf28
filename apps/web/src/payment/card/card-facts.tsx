import { Anchor, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Payment } from '../../api/types';
import { Fact } from '../../ui/facts';
import { brandName, CARD_PAGE, expiryOnCard } from './card';

/** The registered card, and what the customer has to do about it. */
export const CardFacts = ({ payment }: { readonly payment: Payment }): ReactElement | null => {
  const { t } = useTranslation('payment');
  const { method, card, cardProcessor } = payment;
  if (method !== 'credit-card' && !card) return null;
  const next = card === undefined ? 'cardNext_none' : card.expired ? 'cardNext_expired' : 'cardNext_valid';
  return (
    <>
      <Fact name={t('card')}>
        {card
          ? t('cardName', { brand: brandName(card.brand), ending: card.last4, expiry: expiryOnCard(card.expiry) })
          : t('cardNone')}
        {cardProcessor === 'simulator' && (
          <Text size="xs" c="dimmed">
            {t('simulation')}
          </Text>
        )}
      </Fact>
      <Fact name={t('next')}>
        <div>{t(method === 'credit-card' ? next : 'cardNext_unused')}</div>
        <Anchor component={Link} to={CARD_PAGE}>
          {t(card ? 'cardReplace' : 'cardRegister')}
        </Anchor>
      </Fact>
    </>
  );
};
