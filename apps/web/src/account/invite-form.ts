import { looksLikeMail } from '../session/login-form';
import type { Invitee } from './account.requests';

export type InviteErrors = Partial<Record<keyof Invitee, 'needName' | 'needEmail'>>;

/** Only the plainly incomplete is stopped here; the server knows the rest. */
export const inviteErrors = ({ name, email }: Invitee): InviteErrors => ({
  ...(name.trim() === '' && { name: 'needName' as const }),
  ...(!looksLikeMail(email) && { email: 'needEmail' as const }),
});
