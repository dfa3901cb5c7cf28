import { PasswordInput, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAttempt } from '../api/use-attempt';
import { ErrorSummary } from '../ui/error-summary';
import { focusFirst } from '../ui/focus-first';
import { ConfirmButtons } from './confirm-buttons';
import { confirmSession, type PasswordProof } from './confirmation.requests';

interface PasswordFormProps {
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

export const PasswordForm = ({ onDone, onCancel }: PasswordFormProps): ReactElement => {
  const { t } = useTranslation('confirmation');
  const confirm = useAttempt<PasswordProof, unknown>(confirmSession, onDone);
  const form = useForm<PasswordProof>({
    initialValues: { password: '' },
    validate: { password: (value) => (value === '' ? t('needPassword') : null) },
  });
  return (
    <form noValidate onSubmit={form.onSubmit((values) => confirm.mutate(values), focusFirst)} aria-label={t('title')}>
      <ErrorSummary error={confirm.error} />
      <Stack gap="lg">
        <PasswordInput
          id="password"
          label={t('password')}
          autoComplete="current-password"
          data-autofocus
          required
          {...form.getInputProps('password')}
        />
        <ConfirmButtons busy={confirm.isPending} onCancel={onCancel} />
      </Stack>
    </form>
  );
};
