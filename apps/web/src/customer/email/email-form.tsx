import { Button, Stack, TextInput } from '@mantine/core';
import { useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldWords } from '../../api/problem-words';
import type { PendingEmail } from '../../api/types';
import { useAttempt } from '../../api/use-attempt';
import { asLeft, unsent } from '../../draft/drafts';
import { Restored } from '../../draft/restored';
import { useDraft, useKeptDraft } from '../../draft/use-draft';
import { ErrorSummary } from '../../ui/error-summary';
import { customerQuery } from '../customer.queries';
import { requestEmail } from './email.requests';

const FORM = 'contractor-email';
const empty = { email: '' };

const useRequest = (onDone: () => void): UseMutationResult<PendingEmail, Error, string> => {
  const queries = useQueryClient();
  return useAttempt(requestEmail, async () => {
    onDone();
    await queries.invalidateQueries({ queryKey: customerQuery.queryKey });
  });
};

/** Asks for the link to the new address. */
export const EmailForm = (): ReactElement => {
  const { t } = useTranslation('customerEmail');
  const { t: shell } = useTranslation();
  const kept = useDraft(FORM);
  const [email, setEmail] = useState(() => asLeft(empty, kept).email);
  useKeptDraft(FORM, unsent({ email }, empty));
  const request = useRequest(() => setEmail(''));
  const submit = (event: { preventDefault: () => void }): void => {
    event.preventDefault();
    request.mutate(email.trim());
  };
  const said = { label: t('email'), description: t('emailHint'), error: fieldWords(request.error).email };
  const input = { id: 'email', type: 'email', required: true, autoComplete: 'off', maxLength: 254 };
  return (
    <form noValidate onSubmit={submit} aria-label={t('title')}>
      <ErrorSummary error={request.error} />
      <Stack gap="md">
        {kept && request.isIdle && <Restored>{shell('restored')}</Restored>}
        <TextInput {...input} {...said} value={email} onChange={(event) => setEmail(event.currentTarget.value)} />
        <Button type="submit" size="md" loading={request.isPending}>
          {t('request')}
        </Button>
      </Stack>
    </form>
  );
};
