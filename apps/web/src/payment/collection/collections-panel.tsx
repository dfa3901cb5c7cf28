import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { IconAlertTriangle, IconCreditCard } from '@tabler/icons-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Collection } from '../../api/types';
import { useAttempt } from '../../api/use-attempt';
import { formatYen } from '../../format/money';
import { useFormat } from '../../format/use-format';
import { ErrorSummary } from '../../ui/error-summary';
import { paymentQuery } from '../payment.queries';
import { decideCollection } from './collection.requests';
import { Confirmation } from './confirmation';
import { failureWords } from './failure-words';

interface EntryProps {
  readonly collection: Collection;
  readonly mayDecide: boolean;
  readonly onPaid: (collection: Collection) => void;
}

const Decisions = ({ collection: { billId, number, confirmable } }: Pick<EntryProps, 'collection'>): ReactElement => {
  const { t } = useTranslation('payment');
  const queries = useQueryClient();
  const decide = useAttempt(decideCollection, () => queries.invalidateQueries(paymentQuery));
  const press = (how: 'retry' | 'transfer') => () => decide.mutate({ billId, how });
  return (
    <>
      <ErrorSummary error={decide.error} />
      <Group>
        <Button
          // To charge again without asking comes to the same.
          variant={confirmable ? 'default' : 'filled'}
          loading={decide.isPending}
          onClick={press('retry')}
          aria-label={t('retryOf', { number })}
        >
          {t('retryNow')}
        </Button>
        <Button
          variant="default"
          disabled={decide.isPending}
          onClick={press('transfer')}
          aria-label={t('transferOf', { number })}
        >
          {t('byTransfer')}
        </Button>
      </Group>
    </>
  );
};

const Entry = ({ collection, mayDecide, onPaid }: EntryProps): ReactElement => {
  const { t } = useTranslation('payment');
  const { instant, day } = useFormat();
  const { number, amount, state, failure, nextTryAt, dueOn, confirmable } = collection;
  const next = nextTryAt === undefined ? t('payUntil', { day: day(dueOn) }) : t('nextTry', { at: instant(nextTryAt) });
  return (
    <Alert
      variant="light"
      color={state === 'charging' ? 'ai' : 'orange'}
      icon={<IconAlertTriangle aria-hidden />}
      title={t(`collection_${state}`)}
    >
      <Stack gap="sm" align="flex-start">
        <Text inherit>{t('bill', { number, amount: formatYen(amount) })}</Text>
        {failure !== undefined && <Text inherit>{t(failureWords(failure, confirmable))}</Text>}
        {state !== 'charging' && <Text inherit>{next}</Text>}
        {confirmable && mayDecide && <Confirmation collection={collection} onPaid={onPaid} />}
        {state === 'retrying' && mayDecide && <Decisions collection={collection} />}
      </Stack>
    </Alert>
  );
};

interface CollectionsProps {
  readonly collections: readonly Collection[];
  readonly mayDecide: boolean;
}

/** What was just confirmed here is not on the list any more. */
const Paid = ({ collection: { number, amount } }: { readonly collection: Collection }): ReactElement => {
  const { t } = useTranslation('payment');
  return (
    <Alert role="status" variant="light" color="ai" icon={<IconCreditCard aria-hidden />} title={t('collection_paid')}>
      <Text inherit>{t('bill', { number, amount: formatYen(amount) })}</Text>
      <Text inherit>{t('confirmPaid')}</Text>
    </Alert>
  );
};

/** Bills that a card did not pay, and what can be done about each. */
export const Collections = ({ collections, mayDecide }: CollectionsProps): ReactElement => {
  const [paid, setPaid] = useState<readonly Collection[]>([]);
  return (
    <Stack gap="sm" mt={collections.length + paid.length > 0 ? 'md' : 0}>
      {paid.map((collection) => (
        <Paid key={collection.billId} collection={collection} />
      ))}
      {collections.map((collection) => (
        <Entry
          key={collection.billId}
          collection={collection}
          mayDecide={mayDecide}
          onPaid={(each) => setPaid((before) => [...before, each])}
        />
      ))}
    </Stack>
  );
};
