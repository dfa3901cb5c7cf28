import { Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconFingerprint } from '@tabler/icons-react';
import { useState, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProofMethod } from '../api/types';
import { ErrorSummary } from '../ui/error-summary';
import { focusFirst } from '../ui/focus-first';
import { DeviceDeclined, hasPasskeys, signWithPasskey } from './device';
import type { Asked, Proof } from './proof';

interface ProofFormProps {
  readonly asked: Asked;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onProof: (proof: Proof) => void;
  /** Stands at the end. */
  readonly children?: ReactNode;
}

type CodeMethod = Exclude<ProofMethod, 'passkey'>;

const PasskeyButton = ({ asked, busy, onProof }: Omit<ProofFormProps, 'error'>): ReactElement => {
  const { t } = useTranslation('factor');
  const [declined, setDeclined] = useState(false);
  const sign = async (): Promise<void> => {
    if (!asked.publicKey) return;
    setDeclined(false);
    try {
      onProof({ challenge: asked.challenge, method: 'passkey', passkey: await signWithPasskey(asked.publicKey) });
    } catch (error) {
      if (!(error instanceof DeviceDeclined)) throw error;
      setDeclined(true);
    }
  };
  return (
    <>
      <Button variant="light" leftSection={<IconFingerprint aria-hidden />} loading={busy} onClick={() => void sign()}>
        {t('usePasskey')}
      </Button>
      {declined && <p role="alert">{t('declined')}</p>}
    </>
  );
};

interface CodeFormProps extends Omit<ProofFormProps, 'error'> {
  readonly method: CodeMethod;
}

const CodeForm = ({ asked: { challenge }, method, busy, onProof }: CodeFormProps): ReactElement => {
  const { t } = useTranslation('factor');
  const form = useForm({
    initialValues: { code: '' },
    validate: { code: (code) => (code.trim() === '' ? t('needCode') : null) },
  });
  const words = method === 'totp' ? { label: t('code'), description: t('codeHint') } : { label: t('backupCode') };
  return (
    <form
      noValidate
      aria-label={words.label}
      onSubmit={form.onSubmit(({ code }) => onProof({ challenge, method, code }), focusFirst)}
    >
      <Stack gap="lg">
        <TextInput
          id="code"
          {...words}
          autoComplete="one-time-code"
          inputMode={method === 'totp' ? 'numeric' : 'text'}
          data-autofocus
          required
          {...form.getInputProps('code')}
        />
        <Button type="submit" loading={busy}>
          {t('confirm')}
        </Button>
      </Stack>
    </form>
  );
};

/** Asks for a passkey, a code of the app, or a backup code, whichever the person has. */
export const ProofForm = ({ error, children, ...rest }: ProofFormProps): ReactElement => {
  const { t } = useTranslation('factor');
  const { methods } = rest.asked;
  const codes = methods.filter((method): method is CodeMethod => method !== 'passkey');
  const [method, setMethod] = useState(codes[0]);
  const other = codes.find((each) => each !== method);
  return (
    <Stack gap="lg">
      <ErrorSummary error={error} />
      {methods.includes('passkey') && hasPasskeys() && <PasskeyButton {...rest} />}
      {method && <CodeForm key={method} method={method} {...rest} />}
      {other && (
        <Button variant="subtle" onClick={() => setMethod(other)}>
          {t(other === 'totp' ? 'useApp' : 'useBackupCode')}
        </Button>
      )}
      {children}
    </Stack>
  );
};
