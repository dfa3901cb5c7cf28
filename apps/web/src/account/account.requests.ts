import { infiniteQueryOptions } from '@tanstack/react-query';
import { answered, api } from '../api/client';
import type { Account, AccountSummary, Role } from '../api/types';

export interface Invitee {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
}

const keyed = (idempotencyKey: string): { 'Idempotency-Key': string } => ({ 'Idempotency-Key': idempotencyKey });

export const accountsQuery = infiniteQueryOptions({
  queryKey: ['accounts'],
  queryFn: ({ pageParam }) => answered(api.GET('/accounts', { params: { query: { cursor: pageParam } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor,
});

export const inviteAccount = (body: Invitee, key: string): Promise<AccountSummary> =>
  answered(api.POST('/accounts', { body, params: { header: keyed(key) } }));

export const resendInvitation = ({ accountId }: AccountSummary, key: string): Promise<AccountSummary> =>
  answered(api.POST('/accounts/{accountId}/invitations', { params: { path: { accountId }, header: keyed(key) } }));

export interface RoleChange {
  readonly account: AccountSummary;
  readonly role: Role;
}

/** From the version that was on the screen: what somebody else changed meanwhile is not overwritten. */
export const changeRole = ({ account: { accountId, version }, role }: RoleChange, key: string): Promise<AccountSummary> =>
  answered(
    api.PATCH('/accounts/{accountId}', {
      body: { role },
      params: { path: { accountId }, header: { ...keyed(key), 'If-Match': `"${String(version)}"` } },
    }),
  );

export const releaseAccount = ({ accountId }: AccountSummary, key: string): Promise<AccountSummary> =>
  answered(api.POST('/accounts/{accountId}/releases', { params: { path: { accountId }, header: keyed(key) } }));

/** For a person who lost them: the log-in asks for the password alone from then on. */
export const resetFactors = async ({ accountId }: AccountSummary, key: string): Promise<void> => {
  await answered(api.DELETE('/accounts/{accountId}/factors', { params: { path: { accountId }, header: keyed(key) } }));
};

export const removeAccount = async ({ accountId }: AccountSummary, key: string): Promise<void> => {
  await answered(api.DELETE('/accounts/{accountId}', { params: { path: { accountId }, header: keyed(key) } }));
};

export interface FirstPassword {
  readonly token: string;
  readonly password: string;
}

export const confirmInvitation = async (body: FirstPassword, key: string): Promise<Account> =>
  (await answered(api.POST('/invitations/confirmations', { body, params: { header: keyed(key) } }))).account;
