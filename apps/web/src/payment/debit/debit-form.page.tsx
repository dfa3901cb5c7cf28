import { Button, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconPrinter } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Payment } from '../../api/types';
import { customerQuery } from '../../customer/customer.queries';
import { catalogueQuery } from '../../shell/queries';
import { ButtonLink } from '../../ui/button-link';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { Panel } from '../../ui/panel';
import { paymentQuery } from '../payment.queries';
import { isFormWanted } from './debit-form';
import { DebitSheet } from './debit-sheet';

const Form = ({ payment: { debit } }: { readonly payment: Payment }): ReactElement => {
  const { t } = useTranslation('payment');
  const customer = useQuery(customerQuery);
  const { data: catalogue } = useQuery(catalogueQuery);
  if (!isFormWanted(debit))
    return (
      <Panel>
        <Stack align="flex-start">
          {t('form_none')}
          <ButtonLink to="/customer/terms">{t('form_back')}</ButtonLink>
        </Stack>
      </Panel>
    );
  return (
    <>
      <Button className="no-print" mb="lg" leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
        {t('form_print')}
      </Button>
      <Loaded query={customer}>
        {(data) => <DebitSheet customer={data} formNumber={debit.formNumber} vendor={catalogue?.vendor} />}
      </Loaded>
    </>
  );
};

/** 預金口座振替依頼書, to print. */
export const Component = (): ReactElement => {
  const { t } = useTranslation('payment');
  const payment = useQuery(paymentQuery);
  return (
    <Page title={t('form_title')} lead={t('form_lead')} crumbs={[{ to: '/customer/terms', label: t('title') }]} narrow>
      <Loaded query={payment}>{(data) => <Form payment={data} />}</Loaded>
    </Page>
  );
};
