import { Button, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { AccountSummary } from '../api/types';
import { fieldWords } from '../api/problem-words';
import { useAttempt } from '../api/use-attempt';
import { unsent } from '../draft/drafts';
import { Restored } from '../draft/restored';
import { useDraft, useKeptDraft } from '../draft/use-draft';
import { meQuery } from '../shell/queries';
import { ErrorSummary } from '../ui/error-summary';
import { focusFirst } from '../ui/focus-first';
import { Loaded, SkeletonLines } from '../ui/loaded';
import { Page } from '../ui/page';
import { Panel } from '../ui/panel';
import { inviteAccount, type Invitee } from './account.requests';
import { inviteeAsLeft, inviteErrors, nobody } from './invite-form';
import { roles } from './roles';

const FORM = 'invitation';

const useInviteForm = (initialValues: Invitee) => {
  const { t } = useTranslation('account');
  return useForm<Invitee>({
    initialValues,
    validate: (values) => Object.fromEntries(Object.entries(inviteErrors(values)).map(([field, words]) => [field, t(words)])),
  });
};

const useInvite = (onSent: () => void): ReturnType<typeof useAttempt<Invitee, unknown>> => {
  const navigate = useNavigate();
  const queries = useQueryClient();
  return useAttempt<Invitee, AccountSummary>(inviteAccount, async ({ email }) => {
    onSent();
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

const InviteForm = (): ReactElement => {
  const { t } = useTranslation('account');
  const { t: shell } = useTranslation();
  const kept = useDraft(FORM);
  const form = useInviteForm(inviteeAsLeft(kept));
  const invite = useInvite(useKeptDraft(FORM, unsent({ ...form.values }, { ...nobody })));
  return (
    <form noValidate onSubmit={form.onSubmit((values) => invite.mutate(values), focusFirst)} aria-label={t('inviteTitle')}>
      <ErrorSummary error={invite.error} />
      <Stack gap="lg">
        {kept && invite.isIdle && <Restored>{shell('restored')}</Restored>}
        <Fields form={form} error={invite.error} />
        <Button type="submit" size="lg" loading={invite.isPending}>
          {t('send')}
        </Button>
      </Stack>
    </form>
  );
};

/** [アカウント追加]: name, address and role; [申込メール送信] sends the link behind which the invitee sets a password. */
export const Component = (): ReactElement => {
  const { t } = useTranslation('account');
  const me = useQuery(meQuery);
  const crumbs = [{ to: '/accounts', label: t('title') }];
  return (
    <Page title={t('inviteTitle')} lead={t('inviteLead')} crumbs={crumbs} narrow>
      <Panel>
        <Loaded query={me} skeleton={<SkeletonLines />}>
          {() => <InviteForm />}
        </Loaded>
      </Panel>
    </Page>
  );
};
