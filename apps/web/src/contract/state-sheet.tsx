import { Stack } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContractState } from '../api/types';
import { Fact, Facts } from '../ui/facts';
import { LinesTable } from './lines-table';
import { useFigures } from './use-figures';

interface StateSheetProps {
  readonly state: ContractState;
  /** More facts, after its own. */
  readonly children?: ReactNode;
}

/** Everything that a contract held at a time. */
export const StateSheet = ({ state, children }: StateSheetProps): ReactElement => {
  const { t } = useTranslation('contract');
  const { fact } = useFigures();
  return (
    <Stack gap="md">
      <Facts>
        {(['company', 'contractType', 'paymentMethod', 'users'] as const).map((name) => (
          <Fact key={name} name={t(name)}>
            {fact(state, name)}
          </Fact>
        ))}
        {children}
      </Facts>
      <LinesTable lines={state.lines} sums={state.perPeriod} />
    </Stack>
  );
};
