import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { customerQuery } from '../customer.queries';
import classes from '../customer.module.css';
import { ContractorEditPanel } from './contractor-panel';

/** お客様情報変更. */
export const Component = (): ReactElement => {
  const { t } = useTranslation('customerEdit');
  const customer = useQuery(customerQuery);
  return (
    <Page title={t('title')} lead={t('lead')} crumbs={[]}>
      <div className={classes.columns}>
        <Loaded query={customer}>{(data) => <ContractorEditPanel customer={data} />}</Loaded>
      </div>
    </Page>
  );
};
