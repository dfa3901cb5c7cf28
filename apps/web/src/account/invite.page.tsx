import { Button, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { AccountSummary } from '../api/types';
import { fieldWords } from '../api/problem-words';
import { useAttempt } from '../api/use-attempt';
import { ErrorSummary } from '../ui/error-summary';
import { focusFirst } from '../ui/focus-first';
import { Page } from '../ui/page';
import { Panel } from '../ui/panel';
import { inviteAccount, type Invitee } from './account.requests';
import { inviteErrors } from './invite-form';
import { roles } from './roles';

const useInviteForm = () => {
  const { t } = useTranslation('account');
  return useForm<Invitee>({
    initialValues: { name: '', email: '', role: 'viewer' },
    validate: (values) => Object.fromEntries(Object.entries(inviteErrors(values)).map(([field, words]) => [field, t(words)])),
  });
};

const useInvite = (): ReturnType<typeof useAttempt<Invitee, unknown>> => {
  const navigate = useNavigate();
  const queries = useQueryClient();
  return useAttempt<Invitee, AccountSummary>(inviteAccount, async ({ email }) => {
    await queries.invalidateQueries({ queryKey: ['accounts'] });
    await navigate('/accounts', { state: { invited: email } });
  });
};

interface FieldsProps {
  readonly form: ReturnType<typeof useInviteForm>;
  readonly error: unknown;
}

const Fields = ({ form, error }: FieldsProps): ReactElement => {
  const { t } = useTranslation('account');
  const { t: shell } = useTranslation();
  const input = (field: keyof Invitee): object => ({
    id: field,
    required: true,
    ...form.getInputProps(field),
    error: form.errors[field] ?? fieldWords(error)[field],
  });
  const data = roles.map((value) => ({ value, label: `${shell(`role_${value}`)}（${t(`may_${value}`)}）` }));
  return (
    <>
      <TextInput label={t('name')} autoComplete="off" {...input('name')} />
      <TextInput type="email" label={t('email')} description={t('emailHint')} autoComplete="off" {...input('email')} />
      <NativeSelect size="md" label={t('role')} data={data} {...input('role')} />
    </>
  );
};

/** [アカウント追加]: name, address and role; [申込メール送信] sends the link behind which the invitee sets a password. */
export const Component = (): ReactElement => {
  const { t } = useTranslation('account');
  const form = useInviteForm();
  const invite = useInvite();
  const crumbs = [{ to: '/accounts', label: t('title') }];
  return (
    <Page title={t('inviteTitle')} lead={t('inviteLead')} crumbs={crumbs} narrow>
      <Panel>
        <form noValidate onSubmit={form.onSubmit((values) => invite.mutate(values), focusFirst)} aria-label={t('inviteTitle')}>
          <ErrorSummary error={invite.error} />
          <Stack gap="lg">
            <Fields form={form} error={invite.error} />
            <Button type="submit" size="lg" loading={invite.isPending}>
              {t('send')}
            </Button>
          </Stack>
        </form>
      </Panel>
    </Page>
  );
};
