import { Alert, Button, PasswordInput, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { fieldWords } from '../api/problem-words';
import { useAttempt } from '../api/use-attempt';
import { meQuery } from '../shell/queries';
import { ErrorSummary } from '../ui/error-summary';
import { focusFirst } from '../ui/focus-first';
import { Page } from '../ui/page';
import { Panel } from '../ui/panel';
import { changePassword, type PasswordChange } from './password.requests';
import { useTooShort } from './use-too-short';

const empty: PasswordChange = { currentPassword: '', newPassword: '' };

interface FieldsProps {
  readonly input: (field: keyof PasswordChange) => object;
}

/** Password managers need the log-in beside a new password to know whose it is. */
const Fields = ({ input }: FieldsProps): ReactElement => {
  const { t } = useTranslation('password');
  const { data: me } = useQuery(meQuery);
  return (
    <>
      <input type="hidden" name="username" autoComplete="username" value={me?.email ?? ''} readOnly />
      <PasswordInput label={t('currentPassword')} autoComplete="current-password" required {...input('currentPassword')} />
      <PasswordInput
        label={t('newPassword')}
        description={t('hint')}
        autoComplete="new-password"
        required
        {...input('newPassword')}
      />
    </>
  );
};

const ChangeForm = (): ReactElement => {
  const { t } = useTranslation('password');
  const tooShort = useTooShort();
  const needCurrent = (typed: string): string | null => (typed === '' ? t('needCurrent') : null);
  const form = useForm({ initialValues: empty, validate: { currentPassword: needCurrent, newPassword: tooShort } });
  const change = useAttempt(changePassword, () => form.setValues(empty));
  const refused = fieldWords(change.error);
  const input = (field: keyof PasswordChange): object => ({
    id: field,
    ...form.getInputProps(field),
    error: form.errors[field] ?? refused[field],
  });
  return (
    <form noValidate onSubmit={form.onSubmit((values) => change.mutate(values), focusFirst)} aria-label={t('changeTitle')}>
      <ErrorSummary error={change.error} />
      <Stack gap="lg">
        <Fields input={input} />
        {change.isSuccess && (
          <Alert role="status" color="green" variant="light" icon={<IconCircleCheck aria-hidden />}>
            {t('changed')}
          </Alert>
        )}
        <Button type="submit" size="md" loading={change.isPending}>
          {t('change')}
        </Button>
      </Stack>
    </form>
  );
};

/** ⑤ パスワード変更: of the person who is logged in. */
export const Component = (): ReactElement => {
  const { t } = useTranslation('password');
  return (
    <Page title={t('changeTitle')} lead={t('changeLead')} crumbs={[]} narrow>
      <Panel>
        <ChangeForm />
      </Panel>
      <p>
        <Link to="/me/factors">{t('toFactors')}</Link>
      </p>
    </Page>
  );
};
