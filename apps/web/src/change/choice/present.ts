import { useTranslation } from 'react-i18next';
import type { ApplicationKind } from '../../api/types';
import { useFigures } from '../../contract/use-figures';
import { useFormat } from '../../format/use-format';
import type { ChangeNow } from '../change-form';

/** What the contract has now of each kind, in a few words. */
export const usePresent = ({ contract, customer }: ChangeNow): Readonly<Record<ApplicationKind, string>> => {
  const { t } = useTranslation('change');
  const { fact, quantity } = useFigures();
  const { text } = useFormat();
  const state = { ...contract, company: customer.contractor.company };
  const disk = contract.lines.find(({ kind }) => kind === 'disk');
  const options = contract.lines.filter(({ kind }) => kind === 'option').map(({ name }) => text(name));
  return {
    users: fact(state, 'users'),
    options: options.length === 0 ? t('noOptions') : options.join('、'),
    plan: fact(state, 'plan'),
    disk: disk ? quantity(disk) : t('noDisk'),
    terms: `${fact(state, 'contractType')}・${fact(state, 'paymentMethod')}`,
    'legal-name': fact(state, 'company'),
  };
};
