import { Alert, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/use-format';
import { Empty } from '../../ui/empty';
import { ErrorSummary } from '../../ui/error-summary';
import { SkeletonLines } from '../../ui/loaded';
import { Panel } from '../../ui/panel';
import type { ChangeState } from '../use-change';
import { QuoteSheet } from './quote-sheet';

const Refused = ({ sentence }: { readonly sentence: string }): ReactElement => {
  const { t } = useTranslation('change');
  return (
    <Alert color="orange" variant="light" icon={<IconLock aria-hidden />} title={t('refused')}>
      {sentence}
    </Alert>
  );
};

interface PreviewProps {
  readonly change: ChangeState;
  /** What is said while nothing is chosen. */
  readonly empty: string;
}

const Waiting = ({ change, empty }: PreviewProps): ReactElement => {
  const { t } = useTranslation('change');
  const { text } = useFormat();
  if (change.judgement.kind === 'refused') return <Refused sentence={text(change.judgement.reason)} />;
  if (change.judgement.kind !== 'quotable') return <Empty>{empty}</Empty>;
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
export const Preview = ({ change, empty }: PreviewProps): ReactElement => {
  const { t } = useTranslation('change');
  const { instant } = useFormat();
  const { quote } = change;
  return (
    <div aria-live="polite">
      {quote ? (
        <>
          <QuoteSheet change={quote} checked={quote.acceptance === 'operator'} title={t('preview')} />
          <Text size="sm" c="dimmed" mt="sm" ta="right">
            {t('expires', { until: instant(quote.expiresAt) })}
          </Text>
        </>
      ) : (
        <Panel title={t('preview')}>
          <Waiting change={change} empty={empty} />
        </Panel>
      )}
    </div>
  );
};
