import { Button, Group, Modal } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './confirm-dialog.module.css';

interface ConfirmDialogProps {
  readonly opened: boolean;
  readonly title: string;
  readonly children: ReactNode;
  readonly yes?: string;
  readonly no?: string;
  readonly danger?: boolean;
  readonly busy: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

type AnswersProps = Pick<ConfirmDialogProps, 'yes' | 'no' | 'danger' | 'busy' | 'onYes' | 'onNo'>;

const Answers = ({ yes, no, danger, busy, onYes, onNo }: AnswersProps): ReactElement => {
  const { t } = useTranslation();
  return (
    <Group justify="flex-end" className={classes.answers}>
      <Button variant="default" onClick={onNo} disabled={busy}>
        {no ?? t('no')}
      </Button>
      <Button color={danger === true ? 'red.9' : undefined} onClick={onYes} loading={busy} data-autofocus>
        {yes ?? t('yes')}
      </Button>
    </Group>
  );
};

/** Asks before something is done: 【はい】 does it. Escape and the way out do nothing. */
export const ConfirmDialog = ({ opened, title, children, ...answers }: ConfirmDialogProps): ReactElement => {
  const { t } = useTranslation();
  const close = { 'aria-label': t('close') };
  return (
    <Modal opened={opened} onClose={answers.onNo} title={title} centered size="lg" radius="lg" closeButtonProps={close}>
      {children}
      <Answers {...answers} />
    </Modal>
  );
};
