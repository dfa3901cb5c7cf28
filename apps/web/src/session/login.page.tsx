import { Alert, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { IconInfoCircle } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate, useSearchParams } from 'react-router';
import { useAttempt } from '../api/use-attempt';
import { ErrorSummary } from '../ui/error-summary';
import { focusFirst } from '../ui/focus-first';
import { useTitle } from '../ui/page';
import { arrival, type Arrived } from './arrival';
import { loginErrors } from './login-form';
import classes from './login.module.css';
import { nextPath } from './next-path';
import { createSession, type Credentials } from './session.requests';

/** Why the person is here, when it was not their own idea. */
const Arrival = (): ReactElement | null => {
  const { t } = useTranslation('session');
  const [search] = useSearchParams();
  const state = useLocation().state as Arrived | null;
  const words = arrival(state, search.has('next'));
  if (words === undefined) return null;
  return (
    <Alert role="status" variant="light" color="asagi" icon={<IconInfoCircle aria-hidden />} mb="lg">
      {t(words)}
    </Alert>
  );
};

const useLogin = (): ReturnType<typeof useAttempt<Credentials, unknown>> => {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [search] = useSearchParams();
  return useAttempt(createSession, (account) => {
    queries.clear();
    queries.setQueryData(['me'], account);
    return navigate(nextPath(search.get('next')), { replace: true });
  });
};

type Inputs = ReturnType<typeof useForm<Credentials>>['getInputProps'];

const Fields = ({ input }: { readonly input: Inputs }): ReactElement => {
  const { t } = useTranslation('session');
  const subdomain = { label: t('subdomain'), description: t('subdomainHint'), autoCapitalize: 'off', spellCheck: false };
  return (
    <>
      <TextInput id="subdomain" {...subdomain} autoComplete="organization" required {...input('subdomain')} />
      <TextInput id="email" type="email" label={t('email')} autoComplete="username" required {...input('email')} />
      <PasswordInput id="password" label={t('password')} autoComplete="current-password" required {...input('password')} />
    </>
  );
};

const LoginForm = (): ReactElement => {
  const { t } = useTranslation('session');
  const login = useLogin();
  const form = useForm<Credentials>({
    initialValues: { subdomain: '', email: '', password: '' },
    validate: (values) => Object.fromEntries(Object.entries(loginErrors(values)).map(([field, words]) => [field, t(words)])),
  });
  return (
    <form noValidate onSubmit={form.onSubmit((values) => login.mutate(values), focusFirst)} aria-label={t('title')}>
      <ErrorSummary error={login.error} />
      <Stack gap="lg">
        <Fields input={form.getInputProps} />
        <Button type="submit" size="lg" fullWidth loading={login.isPending}>
          {t('logIn')}
        </Button>
      </Stack>
    </form>
  );
};

export const Component = (): ReactElement => {
  const { t } = useTranslation('session');
  useTitle(t('title'));
  return (
    <>
      <h1>{t('title')}</h1>
      <p className={classes.lead}>{t('lead')}</p>
      <Arrival />
      <LoginForm />
      <p className={classes.notices}>
        <Link to="/password-reset">{t('forgotten')}</Link>
      </p>
      <p className={classes.signUp}>
        <Link to="/sign-up">{t('noAccount')}</Link>
      </p>
      <p className={classes.notices}>
        <Link to="/notices">{t('readNotices')}</Link>
      </p>
    </>
  );
};
