import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useLocation, useNavigate } from 'react-router';
import { fieldWords } from '../api/problem-words';
import { useAttempt } from '../api/use-attempt';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { ErrorSummary } from '../ui/error-summary';
import { Fact, Facts } from '../ui/facts';
import { useTitle } from '../ui/page';
import { AccountForm } from './account-form';
import { SignUpSteps } from './sign-up-steps';
import classes from './sign-up.module.css';
import { setSignUpAccount, type NewAccount, type StartedSignUp } from './sign-up.requests';

const Review = ({ account }: { readonly account: NewAccount }): ReactElement => {
  const { t } = useTranslation('signUp');
  return (
    <>
      <p>{t('confirmText')}</p>
      <Facts>
        <Fact name={t('name')}>{account.name}</Fact>
        <Fact name={t('email')}>{account.email}</Fact>
        <Fact name={t('password')}>{'●'.repeat(8)}</Fact>
      </Facts>
    </>
  );
};

const AccountStep = ({ signUp }: { readonly signUp: StartedSignUp }): ReactElement => {
  const { t } = useTranslation('signUp');
  const navigate = useNavigate();
  const [account, setAccount] = useState<NewAccount>();
  const set = useAttempt(setSignUpAccount(signUp.signUpId), (mail) => navigate('/sign-up/sent', { state: mail, replace: true }));
  const submit = (): void => {
    if (account) set.mutate(account, { onError: () => setAccount(undefined) });
  };
  return (
    <>
      <ErrorSummary error={set.error} />
      <AccountForm errors={fieldWords(set.error)} onReady={setAccount} />
      <ConfirmDialog
        opened={account !== undefined}
        title={t('confirmTitle')}
        yes={t('yes')}
        no={t('no')}
        busy={set.isPending}
        onYes={submit}
        onNo={() => setAccount(undefined)}
      >
        {account && <Review account={account} />}
      </ConfirmDialog>
    </>
  );
};

/** ⑤⑥⑦ アカウント情報設定. Without a first step before it there is nothing to set: it leads back there. */
export const Component = (): ReactElement => {
  const { t } = useTranslation('signUp');
  const signUp = useLocation().state as StartedSignUp | null;
  useTitle(t('accountTitle'));
  if (signUp === null) return <Navigate to="/sign-up" replace />;
  return (
    <>
      <SignUpSteps now={2} />
      <h1>{t('accountTitle')}</h1>
      <p className={classes.lead}>{t('accountLead')}</p>
      <AccountStep signUp={signUp} />
      <p className={classes.foot}>
        <Link to="/sign-up">{t('again')}</Link>
      </p>
    </>
  );
};
