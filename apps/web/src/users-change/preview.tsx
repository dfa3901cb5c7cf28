import { Alert, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/use-format';
import { Empty } from '../ui/empty';
import { ErrorSummary } from '../ui/error-summary';
import { SkeletonLines } from '../ui/loaded';
import { Panel } from '../ui/panel';
import { QuoteSheet } from './quote-sheet';
import type { UsersChange } from './use-users-change';

const Refused = ({ sentence }: { readonly sentence: string }): ReactElement => {
  const { t } = useTranslation('usersChange');
  return (
    <Alert color="orange" variant="light" icon={<IconLock aria-hidden />} title={t('refused')}>
      {sentence}
    </Alert>
  );
};

const Waiting = ({ change }: { readonly change: UsersChange }): ReactElement => {
  const { t } = useTranslation('usersChange');
  const { text } = useFormat();
  if (change.judgement.kind === 'refused') return <Refused sentence={text(change.judgement.reason)} />;
  if (change.judgement.kind !== 'quotable') return <Empty>{t('previewEmpty')}</Empty>;
  if (change.query.isError) return <ErrorSummary error={change.query.error} />;
  return (
    <div aria-busy="true">
      <Text c="dimmed" mb="md">
        {t('previewBusy')}
      </Text>
      <SkeletonLines lines={7} />
    </div>
  );
};

/** The quote of what is typed, as soon as there is one; read out politely when it changes. */
export const Preview = ({ change }: { readonly change: UsersChange }): ReactElement => {
  const { t } = useTranslation('usersChange');
  const { instant } = useFormat();
  const { quote } = change;
  return (
    <div aria-live="polite">
      {quote ? (
        <>
          <QuoteSheet change={quote} title={t('preview')} />
          <Text size="sm" c="dimmed" mt="sm" ta="right">
            {t('expires', { until: instant(quote.expiresAt) })}
          </Text>
        </>
      ) : (
        <Panel title={t('preview')}>
          <Waiting change={change} />
        </Panel>
      )}
    </div>
  );
};
