import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Customer } from '../api/types';
import { Fact, Facts } from '../ui/facts';
import { Panel } from '../ui/panel';
import { AddressText } from './address-text';

const WithKana = ({ name, kana }: { readonly name: string; readonly kana: string }): ReactElement => (
  <>
    {kana !== '' && (
      <Text size="xs" c="dimmed">
        {kana}
      </Text>
    )}
    {name}
  </>
);

/** ご契約者情報. */
export const ContractorPanel = ({ customer }: { readonly customer: Customer }): ReactElement => {
  const { t } = useTranslation('customer');
  const { contractor } = customer;
  return (
    <Panel title={t('contractor')}>
      <Facts>
        <Fact name={t('customerNumber')}>{customer.customerNumber}</Fact>
        <Fact name={t('company')}>
          <WithKana name={contractor.company} kana={contractor.companyKana} />
        </Fact>
        <Fact name={t('department')}>{contractor.department}</Fact>
        <Fact name={t('person')}>
          <WithKana name={contractor.name} kana={contractor.nameKana} />
        </Fact>
        <Fact name={t('address')}>
          <AddressText address={contractor} />
        </Fact>
        <Fact name={t('tel')}>{contractor.tel}</Fact>
        <Fact name={t('fax')}>{contractor.fax}</Fact>
        <Fact name={t('email')}>
          {contractor.email}
          <Text size="xs" c="dimmed">
            {t('emailHint')}
          </Text>
        </Fact>
      </Facts>
    </Panel>
  );
};
