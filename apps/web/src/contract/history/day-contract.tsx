import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContractOn } from '../../api/types';
import { wordsFor } from '../../api/problem-words';
import { useFormat } from '../../format/use-format';
import { Fact } from '../../ui/facts';
import { SkeletonLines } from '../../ui/loaded';
import { Panel } from '../../ui/panel';
import { contractQueries } from '../contract.queries';
import { StateSheet } from '../state-sheet';
import { DayField } from './day-field';
import classes from './history.module.css';

const Sheet = ({ contract: { on, state, effectiveOn } }: { readonly contract: ContractOn }): ReactElement => {
  const { t } = useTranslation('history');
  const { day } = useFormat();
  return (
    <section aria-live="polite">
      <h3>{t('onResult', { day: day(on) })}</h3>
      <StateSheet state={state}>
        <Fact name={t('since')}>{t('sinceText', { day: day(effectiveOn) })}</Fact>
      </StateSheet>
    </section>
  );
};

interface DayContractProps {
  readonly product: string;
  readonly on?: string;
  readonly onChange: (on: string | undefined) => void;
}

/** この日の契約内容: what the contract was on a day to choose. */
export const DayContract = ({ product, on, onChange }: DayContractProps): ReactElement => {
  const { t } = useTranslation('history');
  const { t: ours } = useTranslation();
  const contract = useQuery({ ...contractQueries.on(product, on ?? ''), enabled: on !== undefined });
  const error = contract.error ? wordsFor(contract.error, ours) : undefined;
  return (
    <Panel title={t('onTitle')}>
      <p className={classes.lead}>{t('onLead')}</p>
      <div className={classes.period}>
        <DayField id="on" label={t('on')} day={on} error={error} onDay={onChange} />
      </div>
      {contract.isLoading && <SkeletonLines />}
      {contract.data && <Sheet contract={contract.data} />}
    </Panel>
  );
};
