import { Alert, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { IconInfoCircle } from '@tabler/icons-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate, useSearchParams } from 'react-router';
import { ApiProblem } from '../api/problem';
import type { Account } from '../api/types';
import { useAttempt } from '../api/use-attempt';
import { forgetOldDrafts, forgetOthersDrafts } from '../draft/drafts';
import { hasPasskeys } from '../factor/device';
import { type Asked, secondStepOf } from '../factor/proof';
import { PasskeyLogin, SecondStep } from '../factor/second-step';
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

/** The way in, whichever step led to it. */
const useEnter = (): ((account: Account) => unknown) => {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [search] = useSearchParams();
  return (account) => {
    queries.clear();
    forgetOldDrafts(sessionStorage, Date.now());
    forgetOthersDrafts(sessionStorage, account.accountId);
    queries.setQueryData(['me'], account);
    return navigate(nextPath(search.get('next')), { replace: true });
  };
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

interface LoginFormProps {
  readonly onSecondStep: (asked: Asked) => void;
}

const LoginForm = ({ onSecondStep }: LoginFormProps): ReactElement => {
  const { t } = useTranslation('session');
  const login = useAttempt(createSession, useEnter());
  const onError = (error: Error): void => {
    const asked = error instanceof ApiProblem ? secondStepOf(error) : undefined;
    if (asked) onSecondStep(asked);
  };
  const form = useForm<Credentials>({
    initialValues: { subdomain: '', email: '', password: '' },
    validate: (values) => Object.fromEntries(Object.entries(loginErrors(values)).map(([field, words]) => [field, t(words)])),
  });
  return (
    <form noValidate onSubmit={form.onSubmit((values) => login.mutate(values, { onError }), focusFirst)} aria-label={t('title')}>
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

const FirstStep = ({ onSecondStep }: LoginFormProps): ReactElement => {
  const { t } = useTranslation('session');
  const enter = useEnter();
  return (
    <>
      <h1>{t('title')}</h1>
      <p className={classes.lead}>{t('lead')}</p>
      <Arrival />
      <LoginForm onSecondStep={onSecondStep} />
      {hasPasskeys() && <PasskeyLogin onEntered={enter} />}
      <p className={classes.notices}>
        <Link to="/password-reset">{t('forgotten')}</Link>
      </p>
      <p className={classes.signUp}>
        <Link to="/sign-up">{t('noAccount')}</Link>
      </p>
      <p className={classes.notices}>
        <Link to="/notices">{t('readNotices')}</Link>
      </p>
      <p className={classes.notices}>
        <Link to="/faqs?category=account">{t('readFaqs')}</Link>
      </p>
    </>
  );
};

/** The fields are empty again after the second step: a password does not wait behind it. */
export const Component = (): ReactElement => {
  const { t } = useTranslation('session');
  const [asked, setAsked] = useState<Asked>();
  const enter = useEnter();
  useTitle(t('title'));
  if (!asked) return <FirstStep onSecondStep={setAsked} />;
  return <SecondStep asked={asked} onEntered={enter} onBack={() => setAsked(undefined)} />;
};
