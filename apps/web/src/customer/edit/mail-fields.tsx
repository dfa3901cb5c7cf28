import { Fieldset, Stack, Text, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { type BillingField, mailFields } from './fields';
import type { Texts } from './texts';

interface MailFieldsProps {
  readonly values: Texts<BillingField>;
  readonly error: string | undefined;
  readonly set: (field: BillingField, value: string) => void;
}

/** The main billing mail and up to four more; what the API says of `mails` stands at the first. */
export const MailFields = ({ values, error, set }: MailFieldsProps): ReactElement => {
  const { t } = useTranslation('customerEdit');
  return (
    <Fieldset legend={t('mails')}>
      <Stack gap="sm">
        <Text size="sm">{t('mailsHint')}</Text>
        {mailFields.map((field, index) => (
          <TextInput
            key={field}
            id={index === 0 ? 'mails' : `mails.${String(index)}`}
            type="email"
            label={t(`field_${field}`)}
            value={values[field]}
            error={index === 0 ? error : undefined}
            maxLength={254}
            autoComplete="off"
            onChange={(event) => set(field, event.currentTarget.value)}
          />
        ))}
      </Stack>
    </Fieldset>
  );
};
