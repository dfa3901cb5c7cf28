import { useTranslation } from 'react-i18next';
import type { ContractLine, ContractState } from '../api/types';
import { formatNumber } from '../format/money';
import { formatGib } from '../format/storage';
import { useFormat } from '../format/use-format';
import { gibOfUnit, planOf, type ComparedFact } from './differences';

export interface Figures {
  readonly fact: (state: ContractState, fact: ComparedFact) => string;
  /** How many of an item: users, GB, or a number. */
  readonly quantity: (line: Pick<ContractLine, 'unit' | 'quantity'> | undefined) => string;
}

/** What a contract holds, in the reader's words. */
export const useFigures = (): Figures => {
  const { t } = useTranslation('contract');
  const { text } = useFormat();
  const fact: Figures['fact'] = (state, name) => {
    const plan = planOf(state);
    return {
      company: state.company,
      companyKana: state.companyKana ?? '',
      contractType: t(`type_${state.contractType}`),
      paymentMethod: t(`payment_${state.paymentMethod}`),
      plan: plan ? text(plan.name) : t('none'),
      users: t('usersCount', { number: formatNumber(state.users) }),
    }[name];
  };
  const quantity: Figures['quantity'] = (line) => {
    if (line === undefined || line.quantity === 0) return t('none');
    const units = formatNumber(line.quantity);
    const gib = gibOfUnit(line.unit);
    if (gib !== undefined) return t('diskUnits', { units, size: formatGib(line.quantity * gib) });
    return line.unit === 'user' ? t('usersCount', { number: units }) : units;
  };
  return { fact, quantity };
};
