import { IconKey } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../api/problem';
import { useAttempt } from '../../api/use-attempt';
import { useFormat } from '../../format/use-format';
import { MailedLink, type LinkPageProps } from '../../link/mailed-link';
import { ButtonLink } from '../../ui/button-link';
import { Outcome } from '../../ui/outcome';
import { NewPasswordForm } from '../new-password-form';
import { confirmReset } from './reset.requests';

const ToLogIn = (): ReactElement => {
  const { t } = useTranslation('passwordReset');
  return (
    <ButtonLink to="/login" size="lg">
      {t('toLogIn')}
    </ButtonLink>
  );
};

const AskAgain = (): ReactElement => {
  const { t } = useTranslation('passwordReset');
  return <ButtonLink to="/password-reset">{t('again')}</ButtonLink>;
};

const Expired = (): ReactElement => {
  const { t } = useTranslation('passwordReset');
  return (
    <Outcome mark="expired" title={t('expired')} text={t('expiredText')}>
      <AskAgain />
    </Outcome>
  );
};

const Used = (): ReactElement => {
  const { t } = useTranslation('passwordReset');
  return (
    <Outcome mark="done" title={t('used')} text={t('usedText')}>
      <ToLogIn />
    </Outcome>
  );
};

const Unknown = (): ReactElement => {
  const { t } = useTranslation('passwordReset');
  return (
    <Outcome mark="unknown" title={t('unknown')} text={t('unknownText')}>
      <AskAgain />
    </Outcome>
  );
};

const Valid = ({ token, expiresAt }: LinkPageProps): ReactElement => {
  const { t } = useTranslation('passwordReset');
  const { instant } = useFormat();
  const confirm = useAttempt(confirmReset);
  if (confirm.data)
    return (
      <Outcome mark="done" title={t('done')} text={t('doneText')}>
        <ToLogIn />
      </Outcome>
    );
  if (confirm.error instanceof ApiProblem && confirm.error.code === 'link.expired') return <Expired />;
  if (confirm.error instanceof ApiProblem && confirm.error.code === 'link.used') return <Used />;
  return (
    <Outcome mark={IconKey} title={t('linkTitle')} text={t('linkText')}>
      <NewPasswordForm
        title={t('linkTitle')}
        submit={t('set')}
        busy={confirm.isPending}
        error={confirm.error}
        onReady={(password) => confirm.mutate({ token, password })}
      />
      <p>{t('linkUntil', { until: instant(expiresAt) })}</p>
    </Outcome>
  );
};

/** The page behind ▼パスワード再設定URL. */
export const Component = (): ReactElement => (
  <MailedLink purpose="password-reset" Valid={Valid} Expired={Expired} Used={Used} Unknown={Unknown} />
);
