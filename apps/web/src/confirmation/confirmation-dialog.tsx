import { Button, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConfirmationChallenge, ProofMethod } from '../api/types';
import { useAttempt } from '../api/use-attempt';
import { challengeConfirmation } from '../factor/factor.requests';
import type { Proof } from '../factor/proof';
import { ProofForm } from '../factor/proof-form';
import { Loaded, SkeletonLines } from '../ui/loaded';
import { confirmSession } from './confirmation.requests';
import { PasswordForm } from './password-form';

interface ConfirmationDialogProps {
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Above whatever else is open: a dialog may be what sent the request. */
const aboveOthers = 400;

interface AskProps extends ConfirmationDialogProps {
  readonly asked: ConfirmationChallenge;
}

const AskForFactor = ({ asked, onDone, onCancel }: AskProps): ReactElement => {
  const { t } = useTranslation('confirmation');
  const confirm = useAttempt<Proof, unknown>(confirmSession, onDone);
  const methods = asked.methods.map(({ method }) => method).filter((method): method is ProofMethod => method !== 'password');
  return (
    <ProofForm
      asked={{ ...asked, methods }}
      busy={confirm.isPending}
      error={confirm.error}
      onProof={(proof) => confirm.mutate(proof)}
    >
      <Button variant="default" onClick={onCancel} disabled={confirm.isPending}>
        {t('cancel')}
      </Button>
    </ProofForm>
  );
};

/** For the password, or for a factor where the account has one. */
const Ask = (props: AskProps): ReactElement =>
  props.asked.methods.some(({ method }) => method === 'password') ? <PasswordForm {...props} /> : <AskForFactor {...props} />;

const ConfirmationDialog = ({ onDone, onCancel }: ConfirmationDialogProps): ReactElement => {
  const { t } = useTranslation('confirmation');
  const { t: shell } = useTranslation();
  const query = useQuery({ queryKey: ['confirmation'], queryFn: challengeConfirmation, staleTime: Infinity, gcTime: 0 });
  const close = { 'aria-label': shell('close') };
  return (
    <Modal opened onClose={onCancel} title={t('title')} centered zIndex={aboveOthers} radius="lg" closeButtonProps={close}>
      <p>{t('lead')}</p>
      <Loaded query={query} skeleton={<SkeletonLines />}>
        {(asked) => <Ask asked={asked} onDone={onDone} onCancel={onCancel} />}
      </Loaded>
    </Modal>
  );
};

export default ConfirmationDialog;
