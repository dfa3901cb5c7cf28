import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { billingProfileQuery, customerQuery } from '../customer.queries';
import classes from '../customer.module.css';
import { BillingEditPanel } from './billing-panel';
import { ContractorEditPanel } from './contractor-panel';

/** お客様情報変更. */
export const Component = (): ReactElement => {
  const { t } = useTranslation('customerEdit');
  const customer = useQuery(customerQuery);
  const profile = useQuery(billingProfileQuery);
  return (
    <Page title={t('title')} lead={t('lead')} crumbs={[]}>
      <div className={classes.columns}>
        <Loaded query={customer}>{(data) => <ContractorEditPanel customer={data} />}</Loaded>
        <Loaded query={profile}>{(data) => <BillingEditPanel profile={data} />}</Loaded>
      </div>
    </Page>
  );
};
