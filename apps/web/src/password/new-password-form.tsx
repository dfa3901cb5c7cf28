import { Button, PasswordInput, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldWords } from '../api/problem-words';
import { ErrorSummary } from '../ui/error-summary';
import { focusFirst } from '../ui/focus-first';
import { useTooShort } from './use-too-short';

interface NewPasswordFormProps {
  readonly title: string;
  readonly submit: string;
  readonly busy: boolean;
  /** What the server refused with. */
  readonly error: unknown;
  readonly onReady: (password: string) => void;
}

/** One field: whoever wants to check what they typed can look at it. */
export const NewPasswordForm = ({ title, submit, busy, error, onReady }: NewPasswordFormProps): ReactElement => {
  const { t } = useTranslation('password');
  const tooShort = useTooShort();
  const form = useForm({ initialValues: { password: '' }, validate: { password: tooShort } });
  const input = { ...form.getInputProps('password'), error: form.errors['password'] ?? fieldWords(error)['password'] };
  return (
    <form noValidate onSubmit={form.onSubmit(({ password }) => onReady(password), focusFirst)} aria-label={title}>
      <ErrorSummary error={error} />
      <Stack gap="lg">
        <PasswordInput
          id="password"
          label={t('newPassword')}
          description={t('hint')}
          autoComplete="new-password"
          required
          {...input}
        />
        <Button type="submit" size="lg" fullWidth loading={busy}>
          {submit}
        </Button>
      </Stack>
    </form>
  );
};
