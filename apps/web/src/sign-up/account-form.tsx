import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm, type FormErrors, type UseFormReturnType } from '@mantine/form';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { passwordLength } from '../password/password-length';
import { focusFirst } from '../ui/focus-first';
import { accountErrors } from './sign-up-forms';
import type { NewAccount } from './sign-up.requests';

interface AccountFormProps {
  /** What the server said about the fields. */
  readonly errors: Readonly<Record<string, string>>;
  readonly onReady: (account: NewAccount) => void;
}

type Form = UseFormReturnType<NewAccount, NewAccount, (values: NewAccount) => FormErrors>;

const useAccountForm = (): Form => {
  const { t } = useTranslation('signUp');
  return useForm<NewAccount>({
    initialValues: { name: '', email: '', password: '' },
    validate: (values) => {
      const number = String(passwordLength(values.password));
      return Object.fromEntries(Object.entries(accountErrors(values)).map(([field, words]) => [field, t(words, { number })]));
    },
  });
};

const Fields = ({ form, errors }: { readonly form: Form; readonly errors: Readonly<Record<string, string>> }): ReactElement => {
  const { t } = useTranslation('signUp');
  const input = (field: keyof NewAccount): object => ({
    id: field,
    required: true,
    ...form.getInputProps(field),
    error: form.errors[field] ?? errors[field],
  });
  return (
    <>
      <TextInput label={t('name')} description={t('nameHint')} autoComplete="name" {...input('name')} />
      <TextInput type="email" label={t('email')} description={t('emailHint')} autoComplete="username" {...input('email')} />
      <PasswordInput label={t('password')} description={t('passwordHint')} autoComplete="new-password" {...input('password')} />
    </>
  );
};

export const AccountForm = ({ errors, onReady }: AccountFormProps): ReactElement => {
  const { t } = useTranslation('signUp');
  const form = useAccountForm();
  return (
    <form noValidate onSubmit={form.onSubmit(onReady, focusFirst)} aria-label={t('accountTitle')}>
      <Stack gap="lg">
        <Fields form={form} errors={errors} />
        <Button type="submit" size="lg" fullWidth>
          {t('set')}
        </Button>
      </Stack>
    </form>
  );
};
