import { Button, Group, Stack } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AddedFactor } from '../api/types';
import { Loaded } from '../ui/loaded';
import { Page } from '../ui/page';
import { Panel } from '../ui/panel';
import { AddCodeApp } from './add-code-app';
import { AddPasskey } from './add-passkey';
import { BackupCodes, BackupCodesPanel } from './backup-codes';
import { hasPasskeys } from './device';
import { FactorList } from './factor-list';
import { factorsQuery } from './factor.requests';

type Adding = 'app' | 'passkey';

interface AddButtonsProps {
  readonly onAdd: (adding: Adding) => void;
}

const AddButtons = ({ onAdd }: AddButtonsProps): ReactElement => {
  const { t } = useTranslation('factor');
  return (
    <Group>
      <Button onClick={() => onAdd('app')}>{t('addApp')}</Button>
      {hasPasskeys() && (
        <Button variant="default" onClick={() => onAdd('passkey')}>
          {t('addPasskeyButton')}
        </Button>
      )}
    </Group>
  );
};

interface FactorsState {
  readonly adding?: Adding;
  /** Backup codes that are on the screen now, and never again. */
  readonly codes?: readonly string[];
}

const useFactors = () => {
  const queries = useQueryClient();
  const [state, setState] = useState<FactorsState>({});
  const refresh = (): Promise<void> => queries.invalidateQueries(factorsQuery);
  const show = (codes?: readonly string[]): Promise<void> => {
    setState({ codes });
    return refresh();
  };
  return {
    ...state,
    add: (adding: Adding): void => setState({ adding }),
    close: (): void => setState({}),
    added: ({ backupCodes }: AddedFactor): Promise<void> => show(backupCodes?.map(({ code }) => code)),
    show,
    refresh,
  };
};

/** 2段階認証: code apps, passkeys and backup codes of the person who is logged in. */
export const Component = (): ReactElement => {
  const { t } = useTranslation('factor');
  const query = useQuery(factorsQuery);
  const { adding, codes, add, close, added, show, refresh } = useFactors();
  return (
    <Page title={t('title')} lead={t('lead')} crumbs={[]} narrow>
      <Loaded query={query}>
        {({ items, backupCodesLeft }) => (
          <Stack gap="xl">
            <Panel title={t('listTitle')}>
              <FactorList items={items} onRemoved={refresh} />
              <AddButtons onAdd={add} />
            </Panel>
            {items.length > 0 && <BackupCodesPanel left={backupCodesLeft} onRenewed={show} />}
          </Stack>
        )}
      </Loaded>
      {adding === 'app' && <AddCodeApp onAdded={added} onClose={close} />}
      {adding === 'passkey' && <AddPasskey onAdded={added} onClose={close} />}
      {codes && <BackupCodes codes={codes} onClose={close} />}
    </Page>
  );
};
