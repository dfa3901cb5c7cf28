import { Stack } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldWords } from '../../api/problem-words';
import type { BillingProfile } from '../../api/types';
import { ErrorSummary } from '../../ui/error-summary';
import { DeliveryChoice, GoesToChoice, MailFormChoice } from './billing-choices';
import { billingAddressFields, required } from './fields';
import { MailFields } from './mail-fields';
import { SaveBar } from './save-bar';
import { StaleNotice } from './stale-notice';
import { TextFields } from './text-fields';
import { type BillingEditing, useBillingEdit } from './use-billing-edit';
import { useChoiceWords } from './use-choice-words';

const Inputs = ({ values, set, error }: Pick<BillingEditing, 'values' | 'set' | 'error'>): ReactElement => {
  const errors = fieldWords(error);
  return (
    <>
      <GoesToChoice value={values.goesTo} set={(value) => set('goesTo', value)} />
      {values.goesTo === 'own' && (
        <TextFields
          fields={billingAddressFields}
          prefix="address."
          required={required.billing}
          values={values}
          errors={errors}
          set={set}
        />
      )}
      <MailFields values={values} error={errors.mails} set={set} />
      <MailFormChoice value={values.mailForm} set={(value) => set('mailForm', value)} />
      <DeliveryChoice value={values.delivery} set={(value) => set('delivery', value)} />
    </>
  );
};

/** 請求書送付先 in its fields. `profile` is what was there when the form opened. */
export const BillingForm = ({ profile }: { readonly profile: BillingProfile }): ReactElement => {
  const { t } = useTranslation('customerEdit');
  const wordsOf = useChoiceWords();
  const { save, busy, saved, restored, rivalries, taken, ...editing } = useBillingEdit(profile);
  const submit = (event: { preventDefault: () => void }): void => {
    event.preventDefault();
    save();
  };
  return (
    <form noValidate onSubmit={submit} aria-label={t('billing')}>
      {rivalries ? (
        <StaleNotice rivalries={rivalries} taken={taken} take={editing.set} wordsOf={wordsOf} />
      ) : (
        <ErrorSummary error={editing.error} />
      )}
      <Stack gap="md">
        <Inputs {...editing} />
        <SaveBar saved={saved} busy={busy} restored={restored} />
      </Stack>
    </form>
  );
};
