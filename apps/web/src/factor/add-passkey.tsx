import { Button, Modal, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AddedFactor } from '../api/types';
import { ErrorSummary } from '../ui/error-summary';
import { focusFirst } from '../ui/focus-first';
import { DeviceDeclined } from './device';
import { addPasskey } from './factor.requests';

interface AddPasskeyProps {
  readonly onAdded: (added: AddedFactor) => unknown;
  readonly onClose: () => void;
}

const PasskeyForm = ({ onAdded }: Pick<AddPasskeyProps, 'onAdded'>): ReactElement => {
  const { t } = useTranslation('factor');
  const add = useMutation({ mutationFn: addPasskey, onSuccess: onAdded });
  const form = useForm({
    initialValues: { name: '' },
    validate: { name: (name) => (name.trim() === '' ? t('needName') : null) },
  });
  const declined = add.error instanceof DeviceDeclined;
  return (
    <form noValidate aria-label={t('addPasskeyTitle')} onSubmit={form.onSubmit(({ name }) => add.mutate(name), focusFirst)}>
      {declined ? <p role="alert">{t('declined')}</p> : <ErrorSummary error={add.error} />}
      <Stack gap="lg">
        <TextInput
          id="name"
          label={t('name')}
          description={t('nameHint')}
          data-autofocus
          required
          {...form.getInputProps('name')}
        />
        <Button type="submit" loading={add.isPending}>
          {t('add')}
        </Button>
      </Stack>
    </form>
  );
};

export const AddPasskey = ({ onAdded, onClose }: AddPasskeyProps): ReactElement => {
  const { t } = useTranslation('factor');
  const { t: shell } = useTranslation();
  const close = { 'aria-label': shell('close') };
  return (
    <Modal opened onClose={onClose} title={t('addPasskeyTitle')} centered radius="lg" closeButtonProps={close}>
      <p>{t('addPasskeyText')}</p>
      <PasskeyForm onAdded={onAdded} />
    </Modal>
  );
};
