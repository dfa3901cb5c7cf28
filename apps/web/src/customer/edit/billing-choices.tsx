import { Radio, Stack } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

interface BillingChoiceProps {
  readonly value: string;
  readonly set: (value: string) => void;
}

/** "Same as the contractor", or an address of their own. */
export const GoesToChoice = ({ value, set }: BillingChoiceProps): ReactElement => {
  const { t } = useTranslation('customerEdit');
  return (
    <Radio.Group label={t('field_goesTo')} value={value} onChange={set}>
      <Stack gap="xs" mt="xs">
        <Radio value="contractor" label={t('goesTo_contractor')} />
        <Radio value="own" label={t('goesTo_own')} />
      </Stack>
    </Radio.Group>
  );
};

/** How mails about documents bring them. */
export const MailFormChoice = ({ value, set }: BillingChoiceProps): ReactElement => {
  const { t } = useTranslation('customerEdit');
  return (
    <Radio.Group label={t('field_mailForm')} value={value} onChange={set}>
      <Stack gap="xs" mt="xs">
        <Radio value="link" label={t('mailForm_link')} />
        <Radio value="attachment" label={t('mailForm_attachment')} />
      </Stack>
    </Radio.Group>
  );
};

/** Postcard or PDF. */
export const DeliveryChoice = ({ value, set }: BillingChoiceProps): ReactElement => {
  const { t } = useTranslation('customerEdit');
  return (
    <Radio.Group label={t('field_delivery')} value={value} onChange={set}>
      <Stack gap="xs" mt="xs">
        <Radio value="postcard" label={t('deliver_postcard')} />
        <Radio value="pdf" label={t('deliver_pdf')} />
      </Stack>
    </Radio.Group>
  );
};
