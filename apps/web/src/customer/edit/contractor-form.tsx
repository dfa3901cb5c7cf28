import { Stack } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldWords } from '../../api/problem-words';
import type { Customer } from '../../api/types';
import { ErrorSummary } from '../../ui/error-summary';
import { contractorFields, required } from './fields';
import { SaveBar } from './save-bar';
import { StaleNotice } from './stale-notice';
import { TextFields } from './text-fields';
import { useContractorEdit } from './use-contractor-edit';

/** ご契約者情報 in its fields. `customer` is what was there when the form opened. */
export const ContractorForm = ({ customer }: { readonly customer: Customer }): ReactElement => {
  const { t } = useTranslation('customerEdit');
  const { values, set, save, busy, saved, restored, error, rivalries, taken } = useContractorEdit(customer);
  const submit = (event: { preventDefault: () => void }): void => {
    event.preventDefault();
    save();
  };
  return (
    <form noValidate onSubmit={submit} aria-label={t('contractor')}>
      {rivalries ? <StaleNotice rivalries={rivalries} taken={taken} take={set} /> : <ErrorSummary error={error} />}
      <Stack gap="md">
        <TextFields
          fields={contractorFields}
          required={required.contractor}
          values={values}
          errors={fieldWords(error)}
          set={set}
        />
        <SaveBar saved={saved} busy={busy} restored={restored} />
      </Stack>
    </form>
  );
};
