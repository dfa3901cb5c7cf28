import { Alert, Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useEffect, useState, type ReactElement } from 'react';
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
import { Refused } from './refused';
import { useCardReturn } from './use-card-return';

const StripeFields = lazy(async () => ({ default: (await import('./stripe-fields')).StripeFields }));

const Fields = ({ setup, onDone }: { readonly setup: OpenCardSetup; readonly onDone: () => void }): ReactElement => {
  const { t } = useTranslation('payment');
  const { url, publishableKey = '', clientSecret = '' } = setup.frame;
  if (url !== undefined) return <CardFrame url={url} title={t('cardFields')} onDone={onDone} />;
  return (
    <Suspense fallback={<SkeletonLines />}>
      <StripeFields setupId={setup.setupId} publishableKey={publishableKey} clientSecret={clientSecret} onDone={onDone} />
    </Suspense>
  );
};

const Registration = (): ReactElement => {
  const { t } = useTranslation('payment');
  const back = useCardReturn();
  const [doneId, setDoneId] = useState(back?.failed === false ? back.setupId : undefined);
  const begin = useAttempt(beginCardSetup);
  const { mutate: complete } = useAttempt(completeCardSetup);
  const setupId = begin.data?.setupId;
  const done = useCallback(() => setDoneId(setupId), [setupId]);
  useEffect(() => {
    if (doneId !== undefined) complete(doneId);
  }, [complete, doneId]);
  if (doneId !== undefined) return <CardOutcome setupId={doneId} />;
  return (
    <Stack>
      {back && !begin.data && <Refused>{t('refused_authentication')}</Refused>}
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
