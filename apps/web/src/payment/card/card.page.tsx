import { Alert, Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenCardSetup } from '../../api/types';
import { useAttempt } from '../../api/use-attempt';
import { meQuery } from '../../shell/queries';
import { ErrorSummary } from '../../ui/error-summary';
import { SkeletonLines } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { Panel } from '../../ui/panel';
import { beginCardSetup, completeCardSetup } from './card.requests';
import { CardFrame } from './card-frame';
import { CardOutcome } from './card-outcome';

const StripeFields = lazy(async () => ({ default: (await import('./stripe-fields')).StripeFields }));

const Fields = ({ setup, onDone }: { readonly setup: OpenCardSetup; readonly onDone: () => void }): ReactElement => {
  const { url, publishableKey = '', clientSecret = '' } = setup.frame;
  if (url !== undefined) return <CardFrame url={url} onDone={onDone} />;
  return (
    <Suspense fallback={<SkeletonLines />}>
      <StripeFields publishableKey={publishableKey} clientSecret={clientSecret} onDone={onDone} />
    </Suspense>
  );
};

const Registration = (): ReactElement => {
  const { t } = useTranslation('payment');
  const [isDone, setDone] = useState(false);
  const begin = useAttempt(beginCardSetup);
  const { mutate: complete } = useAttempt(completeCardSetup);
  const setupId = begin.data?.setupId;
  const done = useCallback(() => {
    setDone(true);
    if (setupId !== undefined) complete(setupId);
  }, [complete, setupId]);
  if (isDone && setupId !== undefined) return <CardOutcome setupId={setupId} />;
  return (
    <Stack>
      <Text>{t('cardElsewhere')}</Text>
      <ErrorSummary error={begin.error} />
      {begin.data ? (
        <Fields setup={begin.data} onDone={done} />
      ) : (
        <Button loading={begin.isPending} onClick={() => begin.mutate(null)}>
          {t('cardBegin')}
        </Button>
      )}
    </Stack>
  );
};

/** クレジットカードの登録: in the processor's own fields. */
export const Component = (): ReactElement => {
  const { t } = useTranslation('payment');
  const { data: me } = useQuery(meQuery);
  const mayRegister = me?.role === 'owner' || me?.role === 'billing';
  return (
    <Page title={t('cardTitle')} lead={t('cardLead')} crumbs={[{ to: '/customer/terms', label: t('title') }]} narrow>
      <Panel>
        {me && !mayRegister && <Alert variant="light">{t('role')}</Alert>}
        {mayRegister && <Registration />}
      </Panel>
    </Page>
  );
};
