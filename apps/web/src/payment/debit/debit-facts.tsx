import { Anchor } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AccountDebit } from '../../api/types';
import { Fact } from '../../ui/facts';
import { DEBIT_FORM, isFormWanted } from './debit-form';

const states = {
  'form-sent': 'formSent',
  'form-received': 'formReceived',
  'bank-checking': 'bankChecking',
  active: 'active',
  returned: 'returned',
} as const;

/** Where the form of an account debit is, and what the customer has to do about it. */
export const DebitFacts = ({ debit }: { readonly debit: AccountDebit }): ReactElement => {
  const { t } = useTranslation('payment');
  const state = states[debit.state];
  const { formNumber, bankName, accountEnding, reason } = debit;
  return (
    <>
      <Fact name={t('state')}>{t(`debit_${state}`)}</Fact>
      {formNumber !== undefined && debit.state !== 'active' && <Fact name={t('formNumber')}>{formNumber}</Fact>}
      {bankName !== undefined && <Fact name={t('bank')}>{t('account', { bank: bankName, ending: accountEnding ?? '' })}</Fact>}
      {reason !== undefined && <Fact name={t('returned')}>{reason}</Fact>}
      <Fact name={t('next')}>
        <div>{t(`nextDebit_${state}`)}</div>
        {debit.state !== 'active' && <div>{t('meanwhile')}</div>}
        {isFormWanted(debit) && (
          <Anchor component={Link} to={DEBIT_FORM}>
            {t('printForm')}
          </Anchor>
        )}
      </Fact>
    </>
  );
};
