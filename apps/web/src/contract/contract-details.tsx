import { Badge } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contract } from '../api/types';
import { ApplicationList } from '../application/application-list';
import { formatNumber } from '../format/money';
import { useFormat } from '../format/use-format';
import { ButtonLink } from '../ui/button-link';
import { Fact, Facts } from '../ui/facts';
import { Panel } from '../ui/panel';
import classes from './contract.page.module.css';
import { DiskPanel } from './disk-panel';
import { EnvironmentLink } from './environment-link';
import { LinesTable } from './lines-table';
import { RenewalPanel } from './renewal-panel';
import { TermText } from './term-text';

const ContractFacts = ({ contract }: { readonly contract: Contract }): ReactElement => {
  const { t } = useTranslation('contract');
  const { day } = useFormat();
  const people = (count: number): string => t('usersCount', { number: formatNumber(count) });
  return (
    <Facts>
      <Fact name={t('environment')}>
        <EnvironmentLink url={contract.environmentUrl} />
      </Fact>
      <Fact name={t('contractType')}>
        <Badge variant="light">{t(`type_${contract.contractType}`)}</Badge>
      </Fact>
      <Fact name={t('paymentMethod')}>{t(`payment_${contract.paymentMethod}`)}</Fact>
      <Fact name={t('term')}>
        <TermText term={contract.term} />
      </Fact>
      <Fact name={t('startedOn')}>{day(contract.startedOn)}</Fact>
      <Fact name={t('users')}>{people(contract.users)}</Fact>
      <Fact name={t('usersInUse')}>{people(contract.usersInUse)}</Fact>
    </Facts>
  );
};

/** The contract as it is today. */
export const ContractDetails = ({ contract }: { readonly contract: Contract }): ReactElement => {
  const { t } = useTranslation('contract');
  const { t: shell } = useTranslation();
  return (
    <div className={classes.columns}>
      <div className={classes.stack}>
        <Panel title={t('title')}>
          <ContractFacts contract={contract} />
        </Panel>
        <DiskPanel contract={contract} />
      </div>
      <div className={classes.stack}>
        {contract.openApplications.length > 0 && (
          <Panel title={t('openApplications')}>
            <ApplicationList applications={contract.openApplications} />
          </Panel>
        )}
        <Panel title={t('lines')}>
          <LinesTable lines={contract.lines} sums={contract.perPeriod} />
        </Panel>
        {contract.renewal && <RenewalPanel contract={contract} renewal={contract.renewal} />}
        <ButtonLink to={`/contracts/${contract.product}/change`} size="lg">
          {shell('contractChange')}
        </ButtonLink>
      </div>
    </div>
  );
};
