import { Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/use-format';
import { ErrorSummary } from '../ui/error-summary';
import { Loaded, SkeletonLines } from '../ui/loaded';
import { Panel } from '../ui/panel';
import { calendarQueries, createFeed, revokeFeed } from './calendar.requests';
import { FeedActions } from './feed-actions';
import { FeedAddress } from './feed-address';

const useFeed = () => {
  const queries = useQueryClient();
  const onSuccess = (): Promise<void> => queries.invalidateQueries({ queryKey: calendarQueries.feed().queryKey });
  const create = useMutation({ mutationFn: createFeed, onSuccess });
  const revoke = useMutation({ mutationFn: revokeFeed, onSuccess });
  return { create, revoke } as const;
};

type Feed = ReturnType<typeof useFeed>;

/** One at a time: it forgets what the other did. */
const instead = (mutation: Feed['create' | 'revoke'], other: { reset: () => void }) => (): void => {
  other.reset();
  mutation.mutate();
};

const Standing = ({ create, revoke }: Feed): ReactElement => {
  const { t } = useTranslation('calendar');
  const { instant } = useFormat();
  const feed = useQuery(calendarQueries.feed());
  return (
    <Loaded query={feed} skeleton={<SkeletonLines lines={1} />}>
      {({ active, createdAt }) => (
        <>
          {createdAt !== undefined && !create.data && <Text size="sm">{t('feedActive', { at: instant(createdAt) })}</Text>}
          <FeedActions
            active={active}
            busy={create.isPending || revoke.isPending}
            onCreate={instead(create, revoke)}
            onRevoke={instead(revoke, create)}
          />
        </>
      )}
    </Loaded>
  );
};

/** The calendar at a secret address: made, shown once, ended. */
export const FeedBox = (): ReactElement => {
  const { t } = useTranslation('calendar');
  const { create, revoke } = useFeed();
  return (
    <Panel title={t('feedTitle')}>
      <Stack gap="sm" align="stretch">
        <Text>{t('feedText')}</Text>
        <Text size="sm" c="dimmed">
          {t('feedSecret')}
        </Text>
        <ErrorSummary error={create.error ?? revoke.error} />
        {create.data && <FeedAddress url={create.data.url} />}
        <Text role="status" size="sm">
          {revoke.isSuccess && t('feedRevoked')}
        </Text>
        <Standing create={create} revoke={revoke} />
      </Stack>
    </Panel>
  );
};
