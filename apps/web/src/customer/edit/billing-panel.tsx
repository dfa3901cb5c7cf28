import { Alert, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconCalendarEvent } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { BillingProfile } from '../../api/types';
import { useFormat } from '../../format/use-format';
import { meQuery, overviewQuery } from '../../shell/queries';
import { Panel } from '../../ui/panel';
import { BillingForm } from './billing-form';

/** From which bill a change counts, product by product. */
const AppliesFrom = ({ profile }: { readonly profile: BillingProfile }): ReactElement => {
  const { t } = useTranslation('customerEdit');
  const { text, billMonth } = useFormat();
  const { data: overview } = useQuery(overviewQuery);
  const nameOf = (code: string): string => {
    const column = overview?.products.find(({ product }) => product === code);
    return column ? text(column.productName) : code;
  };
  return (
    <Alert variant="light" color="ai" icon={<IconCalendarEvent aria-hidden />}>
      {profile.appliesFrom.map(({ product, contractType, month }) => (
        <div key={product}>
          {t(contractType === 'annual' ? 'appliesAnnual' : 'appliesMonthly', {
            product: nameOf(product),
            month: billMonth(month),
          })}
        </div>
      ))}
      <div>{t('issuedStay')}</div>
    </Alert>
  );
};

/** 請求書送付先の変更; who may not change it is told whom to ask. */
export const BillingEditPanel = ({ profile }: { readonly profile: BillingProfile }): ReactElement => {
  const { t } = useTranslation('customerEdit');
  const { data: me } = useQuery(meQuery);
  const mayEdit = me?.role === 'owner' || me?.role === 'billing';
  return (
    <Panel title={t('billing')}>
      <Stack gap="lg">
        <AppliesFrom profile={profile} />
        <Text size="sm">{t('paymentElsewhere')}</Text>
        {me && !mayEdit && <Alert variant="light">{t('roleBilling')}</Alert>}
        {mayEdit && <BillingForm profile={profile} />}
      </Stack>
    </Panel>
  );
};
