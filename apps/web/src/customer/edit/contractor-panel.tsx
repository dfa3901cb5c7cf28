import { Alert, Anchor, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Customer } from '../../api/types';
import { changePath } from '../../change/asked';
import { meQuery, overviewQuery } from '../../shell/queries';
import { Fact, Facts } from '../../ui/facts';
import { Panel } from '../../ui/panel';
import { ContractorForm } from './contractor-form';

/** The name is the company's in law: the vendor looks at it before it counts. */
const CompanyName = ({ customer }: { readonly customer: Customer }): ReactElement => {
  const { t } = useTranslation('customerEdit');
  const { data: overview } = useQuery(overviewQuery);
  const product = overview?.products[0]?.product;
  return (
    <Facts>
      <Fact name={t('field_company')}>
        {customer.contractor.company}
        <Text size="xs" c="dimmed">
          {t('companyByApplication')}
        </Text>
        {product !== undefined && (
          <Anchor component={Link} to={changePath(product, 'legal-name')} size="sm">
            {t('companyApply')}
          </Anchor>
        )}
      </Fact>
    </Facts>
  );
};

/** ご契約者情報の変更; who may not change it is told whom to ask. */
export const ContractorEditPanel = ({ customer }: { readonly customer: Customer }): ReactElement => {
  const { t } = useTranslation('customerEdit');
  const { data: me } = useQuery(meQuery);
  const mayEdit = me?.role === 'owner' || me?.role === 'manager';
  return (
    <Panel title={t('contractor')}>
      <Stack gap="lg">
        <CompanyName customer={customer} />
        {me && !mayEdit && <Alert variant="light">{t('roleContractor')}</Alert>}
        {mayEdit && (
          <>
            <Text size="sm">
              {t('contractorAtOnce')} {t('emailElsewhere')}
            </Text>
            <ContractorForm customer={customer} />
          </>
        )}
      </Stack>
    </Panel>
  );
};
