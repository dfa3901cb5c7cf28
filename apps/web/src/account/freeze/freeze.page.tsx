import { Button } from '@mantine/core';
import { IconUserOff } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../api/problem';
import { useAttempt } from '../../api/use-attempt';
import { useFormat } from '../../format/use-format';
import { MailedLink, type LinkPageProps } from '../../link/mailed-link';
import { ErrorSummary } from '../../ui/error-summary';
import { Outcome } from '../../ui/outcome';
import { confirmFreeze } from './freeze.requests';
import { Expired, refusedAs, ToLogIn, Unknown, Used } from './link-words';

const Valid = ({ token, expiresAt }: LinkPageProps): ReactElement => {
  const { t } = useTranslation('freeze');
  const { instant } = useFormat();
  const confirm = useAttempt(confirmFreeze);
  if (confirm.data)
    return (
      <Outcome mark="done" title={t('done')} text={t('doneText')}>
        <ToLogIn />
      </Outcome>
    );
  const Refused = confirm.error instanceof ApiProblem ? refusedAs(confirm.error.code) : undefined;
  if (Refused) return <Refused />;
  return (
    <Outcome mark={IconUserOff} title={t('title')} text={t('text')}>
      <ErrorSummary error={confirm.error} />
      <Button size="lg" color="red.9" loading={confirm.isPending} onClick={() => confirm.mutate(token)}>
        {t('freeze')}
      </Button>
      <p>{t('until', { until: instant(expiresAt) })}</p>
    </Outcome>
  );
};

/** The page behind ▼心当たりがない場合のURL. */
export const Component = (): ReactElement => (
  <MailedLink purpose="account-freeze" Valid={Valid} Expired={Expired} Used={Used} Unknown={Unknown} />
);
