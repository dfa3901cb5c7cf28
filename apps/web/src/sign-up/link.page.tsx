import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api/problem';
import { useAttempt } from '../api/use-attempt';
import { useFormat } from '../format/use-format';
import { type LinkPageProps, MailedLink } from '../link/mailed-link';
import { ButtonLink } from '../ui/button-link';
import { ErrorSummary } from '../ui/error-summary';
import { Outcome } from '../ui/outcome';
import classes from './sign-up.module.css';
import { confirmSignUp } from './sign-up.requests';

const ToLogIn = (): ReactElement => {
  const { t } = useTranslation('signUp');
  return (
    <ButtonLink to="/login" size="lg">
      {t('toLogIn')}
    </ButtonLink>
  );
};

const StartAgain = (): ReactElement => {
  const { t } = useTranslation('signUp');
  return <ButtonLink to="/sign-up">{t('again')}</ButtonLink>;
};

const Expired = (): ReactElement => {
  const { t } = useTranslation('signUp');
  return (
    <Outcome mark="expired" title={t('linkExpired')} text={t('linkExpiredText')}>
      <StartAgain />
    </Outcome>
  );
};

const Unknown = (): ReactElement => {
  const { t } = useTranslation('signUp');
  return (
    <Outcome mark="unknown" title={t('linkUnknown')} text={t('linkUnknownText')}>
      <StartAgain />
    </Outcome>
  );
};

const Valid = ({ token, expiresAt }: LinkPageProps): ReactElement => {
  const { t } = useTranslation('signUp');
  const { instant } = useFormat();
  const confirm = useAttempt(confirmSignUp);
  if (confirm.data)
    return (
      <Outcome mark="done" title={t('done')} text={t('doneText', { name: confirm.data.name })}>
        <ToLogIn />
      </Outcome>
    );
  if (confirm.error instanceof ApiProblem && confirm.error.code === 'link.expired') return <Expired />;
  return (
    <Outcome mark={IconUserPlus} title={t('linkTitle')} text={t('linkValidText')}>
      <ErrorSummary error={confirm.error} />
      <Button size="lg" loading={confirm.isPending} onClick={() => confirm.mutate(token)}>
        {t('create')}
      </Button>
      <p className={classes.hints}>{t('linkUntil', { until: instant(expiresAt) })}</p>
    </Outcome>
  );
};

const Used = (): ReactElement => {
  const { t } = useTranslation('signUp');
  return (
    <Outcome mark="done" title={t('linkUsed')} text={t('linkUsedText')}>
      <ToLogIn />
    </Outcome>
  );
};

/** ⑨⑩ The page behind ▼アカウント作成URL: only the button creates the account. */
export const Component = (): ReactElement => (
  <MailedLink purpose="sign-up" Valid={Valid} Expired={Expired} Used={Used} Unknown={Unknown} />
);
