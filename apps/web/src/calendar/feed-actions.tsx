import { Button, Group } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../ui/confirm-dialog';

interface Ending {
  readonly opened: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Asks before the present address ends, with another in its place or with none. */
const Confirm = ({ way, ...dialog }: Ending & { readonly way: 'feedRenew' | 'feedRevoke' }): ReactElement => {
  const { t } = useTranslation('calendar');
  return (
    <ConfirmDialog title={t(way)} danger={way === 'feedRevoke'} busy={false} {...dialog}>
      <p>{t(`${way}Text`)}</p>
    </ConfirmDialog>
  );
};

interface FeedActionsProps {
  /** Whether there is an address. */
  readonly active: boolean;
  readonly busy: boolean;
  readonly onCreate: () => void;
  readonly onRevoke: () => void;
}

/** What can be done about the address of the calendar. */
export const FeedActions = ({ active, busy, onCreate, onRevoke }: FeedActionsProps): ReactElement => {
  const { t } = useTranslation('calendar');
  const [asking, setAsking] = useState<'renew' | 'revoke'>();
  const confirming = (way: 'renew' | 'revoke', then: () => void): Ending => ({
    opened: asking === way,
    onNo: () => setAsking(undefined),
    onYes: () => {
      setAsking(undefined);
      then();
    },
  });
  return (
    <Group gap="sm">
      <Button variant="default" loading={busy} onClick={() => (active ? setAsking('renew') : onCreate())}>
        {t(active ? 'feedRenew' : 'feedCreate')}
      </Button>
      {active && (
        <Button variant="outline" color="var(--mantine-color-error)" disabled={busy} onClick={() => setAsking('revoke')}>
          {t('feedRevoke')}
        </Button>
      )}
      <Confirm way="feedRenew" {...confirming('renew', onCreate)} />
      <Confirm way="feedRevoke" {...confirming('revoke', onRevoke)} />
    </Group>
  );
};
