import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../format/money';
import type { ControlsProps } from '../change-form';
import { Today } from '../today';
import { TotalField } from '../total/total-field';
import { TotalRanges } from '../total/total-ranges';
import { usersNow } from './users-form';

/** ユーザー契約数: how many there are, and how many there are to be. */
export const UsersControls = ({ now: { contract }, draft, judgement, set }: ControlsProps): ReactElement => {
  const { t } = useTranslation('changeForms');
  const people = (number: number): string => t('people', { number: formatNumber(number) });
  const held = usersNow(contract);
  const today = [
    { name: t('held'), value: people(contract.users) },
    { name: t('inUse'), value: people(contract.usersInUse) },
  ];
  const type = (users: string): void => set({ users });
  return (
    <>
      <Today facts={today} />
      <TotalField field="users" held={held} value={draft.users ?? ''} judgement={judgement} onChange={type} />
      <TotalRanges field="users" held={held} />
    </>
  );
};
