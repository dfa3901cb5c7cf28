import { Button, Group } from '@mantine/core';
import { IconUserQuestion } from '@tabler/icons-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../api/problem';
import type { FreezeDecision } from '../../api/types';
import { useAttempt } from '../../api/use-attempt';
import { useFormat } from '../../format/use-format';
import { MailedLink, type LinkPageProps } from '../../link/mailed-link';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ErrorSummary } from '../../ui/error-summary';
import { Outcome } from '../../ui/outcome';
import { decideFreeze } from './freeze.requests';
import { Expired, refusedAs, ToLogIn, Unknown, Used } from './link-words';

const Done = ({ decision }: { readonly decision: FreezeDecision }): ReactElement => {
  const { t } = useTranslation('freeze');
  const words = decision === 'release' ? (['released', 'releasedText'] as const) : (['removed', 'removedText'] as const);
  return (
    <Outcome mark="done" title={t(words[0])} text={t(words[1])}>
      <ToLogIn />
    </Outcome>
  );
};

interface AskRemovalProps {
  readonly busy: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

const AskRemoval = (props: AskRemovalProps): ReactElement => {
  const { t } = useTranslation('freeze');
  return (
    <ConfirmDialog opened danger title={t('removeTitle')} {...props}>
      <p>{t('removeText')}</p>
    </ConfirmDialog>
  );
};

const Valid = ({ token, expiresAt }: LinkPageProps): ReactElement => {
  const { t } = useTranslation('freeze');
  const { instant } = useFormat();
  const decide = useAttempt(decideFreeze);
  const [removing, setRemoving] = useState(false);
  const choose = (decision: FreezeDecision): void => decide.mutate({ token, decision }, { onSettled: () => setRemoving(false) });
  if (decide.data) return <Done decision={decide.data} />;
  const Refused = decide.error instanceof ApiProblem ? refusedAs(decide.error.code) : undefined;
  if (Refused) return <Refused />;
  return (
    <Outcome mark={IconUserQuestion} title={t('decideTitle')} text={t('decideText')}>
      <ErrorSummary error={decide.error} />
      <Group justify="center">
        <Button size="lg" loading={decide.isPending} onClick={() => choose('release')}>
          {t('release')}
        </Button>
        <Button size="lg" variant="default" onClick={() => setRemoving(true)}>
          {t('remove')}
        </Button>
      </Group>
      <p>{t('decideUntil', { until: instant(expiresAt) })}</p>
      {removing && <AskRemoval busy={decide.isPending} onYes={() => choose('remove')} onNo={() => setRemoving(false)} />}
    </Outcome>
  );
};

/** The page behind ▼アカウント確認URL. */
export const Component = (): ReactElement => (
  <MailedLink purpose="freeze-decision" Valid={Valid} Expired={Expired} Used={Used} Unknown={Unknown} />
);
