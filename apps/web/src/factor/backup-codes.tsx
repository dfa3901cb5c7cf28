import { Button, Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '../ui/error-summary';
import { Panel } from '../ui/panel';
import classes from './factor.module.css';
import { renewBackupCodes } from './factor.requests';

interface BackupCodesProps {
  readonly codes: readonly string[];
  readonly onClose: () => void;
}

/** Shown this once: the dialog is left by the button that says they were kept. */
export const BackupCodes = ({ codes, onClose }: BackupCodesProps): ReactElement => {
  const { t } = useTranslation('factor');
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('codesTitle')}
      centered
      radius="lg"
      withCloseButton={false}
      closeOnClickOutside={false}
    >
      <p>{t('codesOnce')}</p>
      <ul className={classes.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Button onClick={onClose} data-autofocus>
        {t('kept')}
      </Button>
    </Modal>
  );
};

interface BackupCodesPanelProps {
  readonly left: number;
  readonly onRenewed: (codes: readonly string[]) => unknown;
}

export const BackupCodesPanel = ({ left, onRenewed }: BackupCodesPanelProps): ReactElement => {
  const { t } = useTranslation('factor');
  const renew = useMutation({ mutationFn: renewBackupCodes, onSuccess: onRenewed });
  return (
    <Panel title={t('codesTitle')}>
      <ErrorSummary error={renew.error} />
      <p>{t('codesLeft', { left })}</p>
      <Button variant="default" onClick={() => renew.mutate()} loading={renew.isPending}>
        {t('renew')}
      </Button>
    </Panel>
  );
};
