import { Button, Modal, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { QRCodeSVG } from 'qrcode.react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AddedFactor, TotpChallenge } from '../api/types';
import { useAttempt } from '../api/use-attempt';
import { ErrorSummary } from '../ui/error-summary';
import { focusFirst } from '../ui/focus-first';
import { Loaded, SkeletonLines } from '../ui/loaded';
import classes from './factor.module.css';
import { addTotp, challengeTotp } from './factor.requests';

interface AddCodeAppProps {
  readonly onAdded: (added: AddedFactor) => unknown;
  readonly onClose: () => void;
}

const Scan = ({ uri, secret }: Pick<TotpChallenge, 'uri' | 'secret'>): ReactElement => {
  const { t } = useTranslation('factor');
  return (
    <>
      <p>{t('scan')}</p>
      <QRCodeSVG className={classes.qr} value={uri} size={208} title={t('qrLabel')} />
      <p>
        {t('secret')}
        <br />
        <span className={classes.secret}>{secret}</span>
      </p>
    </>
  );
};

type Inputs = ReturnType<typeof useForm<{ name: string; code: string }>>['getInputProps'];

const Fields = ({ input }: { readonly input: Inputs }): ReactElement => {
  const { t } = useTranslation('factor');
  return (
    <>
      <TextInput id="name" label={t('name')} description={t('nameHint')} required {...input('name')} />
      <TextInput id="code" label={t('code')} inputMode="numeric" autoComplete="one-time-code" required {...input('code')} />
    </>
  );
};

const CodeAppForm = ({ challenge, onAdded }: { readonly challenge: string } & Pick<AddCodeAppProps, 'onAdded'>): ReactElement => {
  const { t } = useTranslation('factor');
  const add = useAttempt(addTotp, onAdded);
  const form = useForm({
    initialValues: { name: '', code: '' },
    validate: {
      name: (name) => (name.trim() === '' ? t('needName') : null),
      code: (code) => (code.trim() === '' ? t('needCode') : null),
    },
  });
  return (
    <form
      noValidate
      aria-label={t('addAppTitle')}
      onSubmit={form.onSubmit((values) => add.mutate({ challenge, ...values }), focusFirst)}
    >
      <ErrorSummary error={add.error} />
      <Stack gap="lg">
        <Fields input={form.getInputProps} />
        <Button type="submit" loading={add.isPending}>
          {t('add')}
        </Button>
      </Stack>
    </form>
  );
};

/** The secret is asked for once: another one would not be that of the QR code which was scanned. */
export const AddCodeApp = ({ onAdded, onClose }: AddCodeAppProps): ReactElement => {
  const { t } = useTranslation('factor');
  const { t: shell } = useTranslation();
  const asked = useQuery({ queryKey: ['totp-challenge'], queryFn: challengeTotp, staleTime: Infinity, gcTime: 0, retry: false });
  const close = { 'aria-label': shell('close') };
  return (
    <Modal opened onClose={onClose} title={t('addAppTitle')} centered radius="lg" closeButtonProps={close}>
      <Loaded query={asked} skeleton={<SkeletonLines />}>
        {({ challenge, uri, secret }) => (
          <>
            <Scan uri={uri} secret={secret} />
            <CodeAppForm challenge={challenge} onAdded={onAdded} />
          </>
        )}
      </Loaded>
    </Modal>
  );
};
