import { Modal } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { PasswordForm } from './password-form';

interface ConfirmationDialogProps {
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Above whatever else is open: a dialog may be what sent the request. */
const aboveOthers = 400;

const ConfirmationDialog = ({ onDone, onCancel }: ConfirmationDialogProps): ReactElement => {
  const { t } = useTranslation('confirmation');
  const { t: shell } = useTranslation();
  const close = { 'aria-label': shell('close') };
  return (
    <Modal opened onClose={onCancel} title={t('title')} centered zIndex={aboveOthers} radius="lg" closeButtonProps={close}>
      <p>{t('lead')}</p>
      <PasswordForm onDone={onDone} onCancel={onCancel} />
    </Modal>
  );
};

export default ConfirmationDialog;
