import { Badge } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { BillingProfile } from '../api/types';
import { useFormat } from '../format/use-format';
import { overviewQuery } from '../shell/queries';
import { Fact, Facts } from '../ui/facts';
import { Panel } from '../ui/panel';
import { AddressText } from './address-text';

const Contracts = (): ReactElement => {
  const { t } = useTranslation('contract');
  const { text } = useFormat();
  const { data: overview } = useQuery(overviewQuery);
  return (
    <>
      {overview?.products.map(({ product, productName, contractType }) => (
        <Fact key={product} name={`${text(productName)} ${t('contractType')}`}>
          <Badge variant="light">{t(`type_${contractType}`)}</Badge>
        </Fact>
      ))}
    </>
  );
};

/** ご契約種別, and how bills come. */
export const TermsPanel = ({ profile }: { readonly profile: BillingProfile }): ReactElement => {
  const { t } = useTranslation('customer');
  return (
    <Panel title={t('terms')}>
      <Facts>
        <Contracts />
        <Fact name={t('delivery')}>{t(`deliver_${profile.delivery}`)}</Fact>
      </Facts>
    </Panel>
  );
};

/** 請求書送付先. */
export const BillingPanel = ({ profile }: { readonly profile: BillingProfile }): ReactElement => {
  const { t } = useTranslation('customer');
  const address = profile.billingAddress;
  return (
    <Panel
      title={t('billing')}
      aside={profile.sameAsContractor ? <Badge variant="light">{t('sameAsContractor')}</Badge> : undefined}
    >
      <Facts>
        <Fact name={t('company')}>{address.company}</Fact>
        <Fact name={t('department')}>{address.department}</Fact>
        <Fact name={t('person')}>{address.name}</Fact>
        <Fact name={t('address')}>
          <AddressText address={address} />
        </Fact>
        <Fact name={t('tel')}>{address.tel}</Fact>
        <Fact name={t('billingMails')}>
          {profile.mails.length === 0 ? t('billingMailsNone') : profile.mails.map((mail) => <div key={mail}>{mail}</div>)}
        </Fact>
      </Facts>
    </Panel>
  );
};
