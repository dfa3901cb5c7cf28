import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contract, Renewal } from '../api/types';
import { ApplicationList } from '../application/application-list';
import { useFormat } from '../format/use-format';
import { Fact, Facts } from '../ui/facts';
import { Panel } from '../ui/panel';
import classes from './contract.page.module.css';
import { LinesTable } from './lines-table';
import { RenewalWindow } from './term-text';
import { useFigures } from './use-figures';

interface RenewalPanelProps {
  readonly contract: Contract;
  readonly renewal: Renewal;
}

const RenewalFacts = ({ contract, renewal }: RenewalPanelProps): ReactElement => {
  const { t } = useTranslation('contract');
  const { day } = useFormat();
  const { fact } = useFigures();
  return (
    <Facts>
      <Fact name={t('renewsOn')}>
        <strong>{day(renewal.renewsOn)}</strong>
      </Fact>
      <Fact name={t('renewalWindow')}>
        <RenewalWindow term={contract.term} />
      </Fact>
      <Fact name={t('contractType')}>{fact(renewal.state, 'contractType')}</Fact>
      <Fact name={t('paymentMethod')}>{fact(renewal.state, 'paymentMethod')}</Fact>
    </Facts>
  );
};

/** Applications that will have taken effect by the renewal. */
const Included = ({ contract, renewal }: RenewalPanelProps): ReactElement => {
  const { t } = useTranslation('contract');
  const included = contract.openApplications.filter(({ applicationId }) => renewal.applicationIds.includes(applicationId));
  return (
    <div>
      <Text size="sm" c="dimmed">
        {t(included.length === 0 ? 'renewalAsIs' : 'renewalIncludes')}
      </Text>
      {included.length > 0 && <ApplicationList applications={included} />}
    </div>
  );
};

/** ご契約の更新: when an annual contract renews by itself, and with what. */
export const RenewalPanel = (props: RenewalPanelProps): ReactElement => {
  const { t } = useTranslation('contract');
  const { state } = props.renewal;
  return (
    <Panel title={t('renewal')}>
      <div className={classes.stack}>
        <RenewalFacts {...props} />
        <LinesTable lines={state.lines} sums={state.perPeriod} />
        <Included {...props} />
      </div>
    </Panel>
  );
};
