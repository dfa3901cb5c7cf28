import { IconUserPlus } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api/problem';
import { useAttempt } from '../api/use-attempt';
import { MailedLink, type LinkPageProps } from '../link/mailed-link';
import { useFormat } from '../format/use-format';
import { NewPasswordForm } from '../password/new-password-form';
import { ButtonLink } from '../ui/button-link';
import { Outcome } from '../ui/outcome';
import { confirmInvitation } from './account.requests';

const ToLogIn = (): ReactElement => {
  const { t } = useTranslation('account');
  return (
    <ButtonLink to="/login" size="lg">
      {t('toLogIn')}
    </ButtonLink>
  );
};

const Expired = (): ReactElement => {
  const { t } = useTranslation('account');
  return <Outcome mark="expired" title={t('expired')} text={t('expiredText')} />;
};

const Used = (): ReactElement => {
  const { t } = useTranslation('account');
  return (
    <Outcome mark="done" title={t('used')} text={t('usedText')}>
      <ToLogIn />
    </Outcome>
  );
};

const Unknown = (): ReactElement => {
  const { t } = useTranslation('account');
  return <Outcome mark="unknown" title={t('unknown')} text={t('unknownText')} />;
};

const Valid = ({ token, expiresAt }: LinkPageProps): ReactElement => {
  const { t } = useTranslation('account');
  const { instant } = useFormat();
  const confirm = useAttempt(confirmInvitation);
  if (confirm.data)
    return (
      <Outcome mark="done" title={t('done')} text={t('doneText', { name: confirm.data.name })}>
        <ToLogIn />
      </Outcome>
    );
  if (confirm.error instanceof ApiProblem && confirm.error.code === 'link.expired') return <Expired />;
  return (
    <Outcome mark={IconUserPlus} title={t('linkTitle')} text={t('linkText')}>
      <NewPasswordForm
        title={t('linkTitle')}
        submit={t('setPassword')}
        busy={confirm.isPending}
        error={confirm.error}
        onReady={(password) => confirm.mutate({ token, password })}
      />
      <p>{t('linkUntil', { until: instant(expiresAt) })}</p>
    </Outcome>
  );
};

/** The page behind ▼アカウント追加URL: the invitee sets a password. */
export const Component = (): ReactElement => (
  <MailedLink purpose="invitation" Valid={Valid} Expired={Expired} Used={Used} Unknown={Unknown} />
);
