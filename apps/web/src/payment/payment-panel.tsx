import { Badge } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Payment } from '../api/types';
import { meQuery } from '../shell/queries';
import { Fact, Facts } from '../ui/facts';
import { Panel } from '../ui/panel';
import { CardFacts } from './card/card-facts';
import { Collections } from './collection/collections-panel';
import { DebitFacts } from './debit/debit-facts';

/** お支払い方法: what is agreed, how bills are paid now, and what comes next. */
export const PaymentPanel = ({ payment }: { readonly payment: Payment }): ReactElement => {
  const { t } = useTranslation('payment');
  const { t: contract } = useTranslation('contract');
  const { data: me } = useQuery(meQuery);
  const { method, paysBy, debit, collections } = payment;
  return (
    <Panel title={t('title')}>
      <Facts>
        <Fact name={t('method')}>
          <Badge variant="light">{contract(`payment_${method}`)}</Badge>
        </Fact>
        {paysBy !== method && <Fact name={t('paysBy')}>{contract(`payment_${paysBy}`)}</Fact>}
        {debit && <DebitFacts debit={debit} />}
        <CardFacts payment={payment} />
      </Facts>
      <Collections collections={collections} mayDecide={me?.role === 'owner' || me?.role === 'billing'} />
    </Panel>
  );
};
