import { Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useAttempt } from '../api/use-attempt';
import { ErrorSummary } from '../ui/error-summary';
import { focusFirst } from '../ui/focus-first';
import { useTitle } from '../ui/page';
import { customerErrors } from './sign-up-forms';
import { SignUpSteps } from './sign-up-steps';
import classes from './sign-up.module.css';
import { startSignUp, type CustomerProof, type StartedSignUp } from './sign-up.requests';

const WhereIsIt = (): ReactElement => {
  const { t } = useTranslation('signUp');
  return (
    <details className={classes.where}>
      <summary>{t('whereIsIt')}</summary>
      <ul>
        <li>{t('whereIsItMail')}</li>
        <li>{t('whereIsItPostcard')}</li>
        <li>{t('whereIsItPdf')}</li>
      </ul>
    </details>
  );
};

type Inputs = ReturnType<typeof useForm<CustomerProof>>['getInputProps'];

const Fields = ({ input }: { readonly input: Inputs }): ReactElement => {
  const { t } = useTranslation('signUp');
  const subdomain = { label: t('subdomain'), description: t('subdomainHint'), autoCapitalize: 'off', spellCheck: false };
  const number = { label: t('customerNumber'), description: t('customerNumberHint'), autoComplete: 'off' };
  return (
    <>
      <TextInput id="subdomain" {...subdomain} required {...input('subdomain')} />
      <TextInput id="customerNumber" {...number} required {...input('customerNumber')} />
    </>
  );
};

const CustomerForm = (): ReactElement => {
  const { t } = useTranslation('signUp');
  const navigate = useNavigate();
  const start = useAttempt<CustomerProof, StartedSignUp>(startSignUp, (state) => navigate('/sign-up/account', { state }));
  const form = useForm<CustomerProof>({
    initialValues: { subdomain: '', customerNumber: '' },
    validate: (values) => Object.fromEntries(Object.entries(customerErrors(values)).map(([field, words]) => [field, t(words)])),
  });
  return (
    <form noValidate onSubmit={form.onSubmit((values) => start.mutate(values), focusFirst)} aria-label={t('title')}>
      <ErrorSummary error={start.error} />
      <Stack gap="lg">
        <Fields input={form.getInputProps} />
        <WhereIsIt />
        <Button type="submit" size="lg" fullWidth loading={start.isPending}>
          {t('apply')}
        </Button>
      </Stack>
    </form>
  );
};

/** ③④ アカウント作成お申込み: which customer. */
export const Component = (): ReactElement => {
  const { t } = useTranslation('signUp');
  const { t: session } = useTranslation('session');
  useTitle(t('title'));
  return (
    <>
      <SignUpSteps now={1} />
      <h1>{t('title')}</h1>
      <p className={classes.lead}>{t('customerLead')}</p>
      <CustomerForm />
      <p className={classes.foot}>
        <Link to="/login">{t('haveAccount')}</Link>
      </p>
      <p className={classes.foot}>
        <Link to="/faqs?category=account">{session('readFaqs')}</Link>
      </p>
    </>
  );
};
