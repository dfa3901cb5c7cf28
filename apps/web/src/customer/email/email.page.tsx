import { Alert, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Customer } from '../../api/types';
import { meQuery } from '../../shell/queries';
import { Fact, Facts } from '../../ui/facts';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { Panel } from '../../ui/panel';
import { customerQuery } from '../customer.queries';
import { EmailForm } from './email-form';
import { PendingEmail } from './pending-email';

const Content = ({ customer }: { readonly customer: Customer }): ReactElement => {
  const { t } = useTranslation('customerEmail');
  const { data: me } = useQuery(meQuery);
  const mayChange = me?.role === 'owner' || me?.role === 'manager';
  return (
    <Panel>
      <Stack gap="lg">
        <Alert variant="light" color="ai" title={t('notLogin')}>
          {t('usedFor')}
        </Alert>
        <Facts>
          <Fact name={t('present')}>{customer.contractor.email}</Fact>
        </Facts>
        {customer.pendingEmail && <PendingEmail pending={customer.pendingEmail} mayCancel={mayChange} />}
        {mayChange && <EmailForm />}
        {me && !mayChange && <Alert variant="light">{t('role')}</Alert>}
      </Stack>
    </Panel>
  );
};

/** E-mail変更: of the contract holder, not of an account. */
export const Component = (): ReactElement => {
  const { t } = useTranslation('customerEmail');
  const customer = useQuery(customerQuery);
  return (
    <Page title={t('title')} lead={t('lead')} crumbs={[]} narrow>
      <Loaded query={customer}>{(data) => <Content customer={data} />}</Loaded>
    </Page>
  );
};
