import { Button } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account } from '../api/types';
import { useAttempt } from '../api/use-attempt';
import { ErrorSummary } from '../ui/error-summary';
import { DeviceDeclined } from './device';
import { logInByPasskey, passSecondFactor } from './factor.requests';
import type { Asked } from './proof';
import { ProofForm } from './proof-form';

interface EntryProps {
  readonly onEntered: (account: Account) => unknown;
}

interface SecondStepProps extends EntryProps {
  readonly asked: Asked;
  readonly onBack: () => void;
}

/** After the password, where the account has a factor. */
export const SecondStep = ({ asked, onEntered, onBack }: SecondStepProps): ReactElement => {
  const { t } = useTranslation('factor');
  const pass = useAttempt(passSecondFactor, onEntered);
  return (
    <>
      <h1>{t('secondTitle')}</h1>
      <p role="status">{t('secondLead')}</p>
      <ProofForm asked={asked} busy={pass.isPending} error={pass.error} onProof={(proof) => pass.mutate(proof)}>
        <Button variant="default" onClick={onBack}>
          {t('backToPassword')}
        </Button>
      </ProofForm>
    </>
  );
};

/** In place of everything else: the passkey says whose it is. */
export const PasskeyLogin = ({ onEntered }: EntryProps): ReactElement => {
  const { t } = useTranslation('factor');
  const logIn = useMutation({ mutationFn: logInByPasskey, onSuccess: onEntered });
  const declined = logIn.error instanceof DeviceDeclined;
  return (
    <>
      <Button
        variant="default"
        size="lg"
        fullWidth
        mt="md"
        leftSection={<IconFingerprint aria-hidden />}
        loading={logIn.isPending}
        onClick={() => logIn.mutate()}
      >
        {t('usePasskey')}
      </Button>
      {declined ? <p role="alert">{t('declined')}</p> : <ErrorSummary error={logIn.error} />}
    </>
  );
};
