import { Alert } from '@mantine/core';
import { IconAlertTriangle, IconMailForward } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation } from 'react-router';
import { useFormat } from '../format/use-format';
import { ButtonLink } from '../ui/button-link';
import { Fact, Facts } from '../ui/facts';
import { useTitle } from '../ui/page';
import { SignUpSteps } from './sign-up-steps';
import classes from './sign-up.module.css';

interface SentMail {
  readonly email: string;
  readonly expiresAt: string;
}

const Sent = ({ mail }: { readonly mail: SentMail }): ReactElement => {
  const { t } = useTranslation('signUp');
  const { instant } = useFormat();
  return (
    <div className={classes.result}>
      <p role="status">{t('sentText', { email: mail.email })}</p>
      <Alert variant="light" color="orange" icon={<IconAlertTriangle aria-hidden />} title={t('sentNotYet')}>
        {t('sentNotYetText')}
      </Alert>
      <Facts>
        <Fact name={t('sentUntil')}>{t('sentUntilText', { until: instant(mail.expiresAt) })}</Fact>
        <Fact name={t('sentMissing')}>{t('sentMissingText')}</Fact>
      </Facts>
      <p className={classes.hints}>{t('sentBroken')}</p>
      <ButtonLink to="/login" variant="default">
        {t('toLogIn')}
      </ButtonLink>
    </div>
  );
};

/** ⑧ The mail is on its way; nothing is created yet. */
export const Component = (): ReactElement => {
  const { t } = useTranslation('signUp');
  const mail = useLocation().state as SentMail | null;
  useTitle(t('sentTitle'));
  if (mail === null) return <Navigate to="/sign-up" replace />;
  return (
    <>
      <SignUpSteps now={3} />
      <span className={classes.icon}>
        <IconMailForward size={32} stroke={1.6} aria-hidden />
      </span>
      <h1>{t('sentTitle')}</h1>
      <Sent mail={mail} />
    </>
  );
};
