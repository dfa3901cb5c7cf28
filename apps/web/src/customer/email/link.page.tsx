import { Button } from '@mantine/core';
import { IconMailCheck } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../api/problem';
import { useAttempt } from '../../api/use-attempt';
import { useFormat } from '../../format/use-format';
import { MailedLink, type LinkPageProps } from '../../link/mailed-link';
import { ButtonLink } from '../../ui/button-link';
import { ErrorSummary } from '../../ui/error-summary';
import { Outcome } from '../../ui/outcome';
import { confirmEmail } from './email.requests';

const ToSite = (): ReactElement => {
  const { t } = useTranslation('customerEmail');
  return <ButtonLink to="/customer/email">{t('toSite')}</ButtonLink>;
};

const Expired = (): ReactElement => {
  const { t } = useTranslation('customerEmail');
  return (
    <Outcome mark="expired" title={t('expired')} text={t('expiredText')}>
      <ToSite />
    </Outcome>
  );
};

const Used = (): ReactElement => {
  const { t } = useTranslation('customerEmail');
  return (
    <Outcome mark="done" title={t('used')} text={t('usedText')}>
      <ToSite />
    </Outcome>
  );
};

const Unknown = (): ReactElement => {
  const { t } = useTranslation('customerEmail');
  return <Outcome mark="unknown" title={t('unknown')} text={t('unknownText')} />;
};

const Valid = ({ token, expiresAt }: LinkPageProps): ReactElement => {
  const { t } = useTranslation('customerEmail');
  const { instant } = useFormat();
  const confirm = useAttempt(confirmEmail);
  if (confirm.data)
    return (
      <Outcome mark="done" title={t('done')} text={t('doneText', { email: confirm.data.email })}>
        <ToSite />
      </Outcome>
    );
  if (confirm.error instanceof ApiProblem && confirm.error.code === 'link.expired') return <Expired />;
  return (
    <Outcome mark={IconMailCheck} title={t('linkTitle')} text={t('linkText')}>
      <ErrorSummary error={confirm.error} />
      <Button size="lg" loading={confirm.isPending} onClick={() => confirm.mutate(token)}>
        {t('confirm')}
      </Button>
      <p>{t('linkUntil', { until: instant(expiresAt) })}</p>
    </Outcome>
  );
};

/** The page behind ▼E-mail変更URL, for whoever reads the new mailbox. Only the button changes anything. */
export const Component = (): ReactElement => (
  <MailedLink purpose="contractor-email" Valid={Valid} Expired={Expired} Used={Used} Unknown={Unknown} />
);
