import { ChangeAccountRole, ConfirmInvitation, GetAccount, InviteAccount, ListAccounts, ResendInvitation } from '@csite/protocol';
import type { Row } from './surface-row';

const accountId = '0197a2b0-0000-7000-8000-00000000000a';
const invitee = { name: '港 花子', email: 'hanako@minato.example', role: 'viewer' };
const first = { token: 't', password: 'p' };

/** The routes of account management. */
export const accountsSurface: readonly Row[] = [
  { ask: ['GET', 'accounts?limit=5&cursor=c'], message: ListAccounts, words: { limit: 5, cursor: 'c' }, status: 200 },
  { ask: ['POST', 'accounts', invitee], message: InviteAccount, words: invitee, status: 201, versioned: true },
  { ask: ['GET', `accounts/${accountId}`], message: GetAccount, words: { accountId }, status: 200 },
  {
    ask: ['PATCH', `accounts/${accountId}`, { role: 'billing' }],
    message: ChangeAccountRole,
    words: { accountId, role: 'billing', version: 7 },
    status: 200,
    edits: true,
    versioned: true,
  },
  {
    ask: ['POST', `accounts/${accountId}/invitations`],
    message: ResendInvitation,
    words: { accountId },
    status: 201,
    versioned: true,
  },
  { ask: ['POST', 'invitations/confirmations', first], message: ConfirmInvitation, words: first, status: 201, open: true },
];
