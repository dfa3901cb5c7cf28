import { type UseMutationResult, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountSummary } from '../api/types';
import { useAttempt } from '../api/use-attempt';
import { changeRole, releaseAccount, removeAccount, resendInvitation, resetFactors, type RoleChange } from './account.requests';

export interface Manage {
  readonly resend: UseMutationResult<AccountSummary, Error, AccountSummary>;
  readonly remove: UseMutationResult<void, Error, AccountSummary>;
  readonly release: UseMutationResult<AccountSummary, Error, AccountSummary>;
  readonly reset: UseMutationResult<void, Error, AccountSummary>;
  readonly role: UseMutationResult<AccountSummary, Error, RoleChange>;
  /** What came of the last act, in words. */
  readonly done?: string;
  /** Before the next act: what came of the last is no news any more. */
  readonly clear: () => void;
  readonly error: Error | null;
}

/** What an owner does to an account, what came of it last, and what was refused. */
export const useManage = (): Manage => {
  const { t } = useTranslation('account');
  const { t: shell } = useTranslation();
  const queries = useQueryClient();
  const [done, setDone] = useState<string>();
  const say = (words: string): Promise<void> => {
    setDone(words);
    return queries.invalidateQueries({ queryKey: ['accounts'] });
  };
  const resend = useAttempt(resendInvitation, ({ email }) => say(t('resent', { email })));
  const remove = useAttempt(removeAccount, (_, { name }: AccountSummary) => say(t('removed', { name })));
  const release = useAttempt(releaseAccount, ({ name }) => say(t('released', { name })));
  const reset = useAttempt(resetFactors, (_, { name }: AccountSummary) => say(t('resetDone', { name })));
  const role = useAttempt<RoleChange, AccountSummary>(changeRole, (changed) =>
    say(t('roleChanged', { name: changed.name, after: shell(`role_${changed.role}`) })),
  );
  const clear = (): void => {
    setDone(undefined);
    for (const act of [resend, remove, release, reset, role]) act.reset();
  };
  const error = resend.error ?? remove.error ?? release.error ?? reset.error ?? role.error;
  return { resend, remove, release, reset, role, done, clear, error };
};
