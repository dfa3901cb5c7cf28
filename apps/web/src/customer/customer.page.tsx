import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { PaymentPanel } from '../payment/payment-panel';
import { paymentQuery } from '../payment/payment.queries';
import { Loaded } from '../ui/loaded';
import { Page } from '../ui/page';
import { BillingPanel, TermsPanel } from './billing-panels';
import { ContractorPanel } from './contractor-panel';
import { billingProfileQuery, customerQuery } from './customer.queries';
import classes from './customer.module.css';

/** お客様情報確認: who the customer is, how it pays, where bills go. Each half shows when it is there. */
export const Component = (): ReactElement => {
  const { t } = useTranslation('customer');
  const customer = useQuery(customerQuery);
  const profile = useQuery(billingProfileQuery);
  const payment = useQuery(paymentQuery);
  return (
    <Page title={t('title')} lead={t('lead')} crumbs={[]}>
      <div className={classes.columns}>
        <Loaded query={customer}>{(data) => <ContractorPanel customer={data} />}</Loaded>
        <div className={classes.stack}>
          <Loaded query={payment}>{(data) => <PaymentPanel payment={data} />}</Loaded>
          <Loaded query={profile}>
            {(data) => (
              <>
                <TermsPanel profile={data} />
                <BillingPanel profile={data} />
              </>
            )}
          </Loaded>
        </div>
      </div>
    </Page>
  );
};
