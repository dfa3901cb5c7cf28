import { Badge } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Payment } from '../api/types';
import { Fact, Facts } from '../ui/facts';
import { Panel } from '../ui/panel';
import { DebitFacts } from './debit/debit-facts';

interface PaymentPanelProps {
  readonly payment: Payment;
  /** Stands below: what can be done. */
  readonly children?: ReactNode;
}

/** お支払い方法: what is agreed, how bills are paid now, and what comes next. */
export const PaymentPanel = ({ payment, children }: PaymentPanelProps): ReactElement => {
  const { t } = useTranslation('payment');
  const { t: contract } = useTranslation('contract');
  const { method, paysBy, debit } = payment;
  return (
    <Panel title={t('title')}>
      <Facts>
        <Fact name={t('method')}>
          <Badge variant="light">{contract(`payment_${method}`)}</Badge>
        </Fact>
        {paysBy !== method && <Fact name={t('paysBy')}>{contract(`payment_${paysBy}`)}</Fact>}
        {debit && <DebitFacts debit={debit} />}
      </Facts>
      {children}
    </Panel>
  );
};
