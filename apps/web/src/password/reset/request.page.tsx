import { Button, Stack, TextInput } from '@mantine/core';
import { useForm, type FormErrors, type UseFormReturnType } from '@mantine/form';
import { IconMail } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { fieldWords } from '../../api/problem-words';
import { useAttempt } from '../../api/use-attempt';
import { useFormat } from '../../format/use-format';
import { loginErrors } from '../../session/login-form';
import { ErrorSummary } from '../../ui/error-summary';
import { focusFirst } from '../../ui/focus-first';
import { Outcome } from '../../ui/outcome';
import { useTitle } from '../../ui/page';
import { requestReset, type ForgottenBy } from './reset.requests';

const BackToLogIn = (): ReactElement => {
  const { t } = useTranslation('passwordReset');
  return <Link to="/login">{t('toLogIn')}</Link>;
};

/** The same whether or not there is such an account. */
const Sent = ({ email, expiresAt }: { readonly email: string; readonly expiresAt: string }): ReactElement => {
  const { t } = useTranslation('passwordReset');
  const { instant } = useFormat();
  return (
    <Outcome mark={IconMail} title={t('sent')} text={t('sentText', { email })}>
      <p>{t('sentUntil', { until: instant(expiresAt) })}</p>
      <p>{t('sentNothing')}</p>
      <BackToLogIn />
    </Outcome>
  );
};

type Request = ReturnType<typeof useAttempt<ForgottenBy, Awaited<ReturnType<typeof requestReset>>>>;

type Form = UseFormReturnType<ForgottenBy, ForgottenBy, (values: ForgottenBy) => FormErrors>;

const useRequestForm = (): Form => {
  const { t: session } = useTranslation('session');
  return useForm<ForgottenBy>({
    initialValues: { subdomain: '', email: '' },
    validate: (values) => {
      const { subdomain, email } = loginErrors({ ...values, password: '' });
      return { subdomain: subdomain && session(subdomain), email: email && session(email) };
    },
  });
};

const RequestForm = ({ request }: { readonly request: Request }): ReactElement => {
  const { t } = useTranslation('passwordReset');
  const { t: session } = useTranslation('session');
  const form = useRequestForm();
  const refused = fieldWords(request.error);
  const input = (field: keyof ForgottenBy): object => ({
    id: field,
    required: true,
    ...form.getInputProps(field),
    error: form.errors[field] ?? refused[field],
  });
  const said = { label: session('subdomain'), description: session('subdomainHint'), autoCapitalize: 'off', spellCheck: false };
  return (
    <form noValidate onSubmit={form.onSubmit((values) => request.mutate(values), focusFirst)} aria-label={t('title')}>
      <ErrorSummary error={request.error} />
      <Stack gap="lg">
        <TextInput {...said} autoComplete="organization" {...input('subdomain')} />
        <TextInput type="email" label={session('email')} autoComplete="username" {...input('email')} />
        <Button type="submit" size="lg" fullWidth loading={request.isPending}>
          {t('send')}
        </Button>
        <BackToLogIn />
      </Stack>
    </form>
  );
};

/** パスワード再設定, for whoever cannot log in. */
export const Component = (): ReactElement => {
  const { t } = useTranslation('passwordReset');
  const request = useAttempt(requestReset);
  useTitle(t('title'));
  if (request.data) return <Sent {...request.data} />;
  return (
    <>
      <h1>{t('title')}</h1>
      <p>{t('lead')}</p>
      <RequestForm request={request} />
    </>
  );
};
