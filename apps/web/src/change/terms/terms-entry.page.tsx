import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { OverviewColumn } from '../../api/types';
import { useFormat } from '../../format/use-format';
import { PaymentPanel } from '../../payment/payment-panel';
import { paymentQuery } from '../../payment/payment.queries';
import { overviewQuery } from '../../shell/queries';
import { ButtonLink } from '../../ui/button-link';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { Panel } from '../../ui/panel';
import { changePath } from '../asked';

const Products = ({ columns }: { readonly columns: readonly OverviewColumn[] }): ReactElement => {
  const { t } = useTranslation('contract');
  const { text } = useFormat();
  return (
    <Stack gap="md">
      {columns.map(({ product, productName, contractType }) => (
        <Panel key={product} title={text(productName)} aside={<TermsLink product={product} name={text(productName)} />}>
          {`${t('contractType')}：${t(`type_${contractType}`)}`}
        </Panel>
      ))}
    </Stack>
  );
};

const TermsLink = ({ product, name }: { readonly product: string; readonly name: string }): ReactElement => {
  const { t } = useTranslation('change');
  return (
    <ButtonLink to={changePath(product, 'terms')} aria-label={t('goFor', { title: name })}>
      {t('go')}
    </ButtonLink>
  );
};

/** ④ of ご登録情報メニュー: how the customer pays and what that waits for, and of which product the terms are to change. */
export const Component = (): ReactElement => {
  const { t } = useTranslation('change');
  const overview = useQuery(overviewQuery);
  const payment = useQuery(paymentQuery);
  return (
    <Page title={t('title_terms')} lead={t('termsWhich')} crumbs={[]} narrow>
      <Stack gap="lg">
        <Loaded query={payment}>{(data) => <PaymentPanel payment={data} />}</Loaded>
        <Loaded query={overview}>{({ products }) => <Products columns={products} />}</Loaded>
      </Stack>
    </Page>
  );
};
