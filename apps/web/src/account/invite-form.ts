import { asLeft, type Draft } from '../draft/drafts';
import { looksLikeMail } from '../session/login-form';
import type { Invitee } from './account.requests';
import { roles } from './roles';

export type InviteErrors = Partial<Record<keyof Invitee, 'needName' | 'needEmail'>>;

export const nobody: Invitee = { name: '', email: '', role: 'viewer' };

/** Whom the form was about when it was left. */
export const inviteeAsLeft = (draft: Draft | undefined): Invitee => {
  const left = asLeft({ ...nobody }, draft);
  return { ...left, role: roles.find((role) => role === left.role) ?? nobody.role };
};

/** Only the plainly incomplete is stopped here; the server knows the rest. */
export const inviteErrors = ({ name, email }: Invitee): InviteErrors => ({
  ...(name.trim() === '' && { name: 'needName' as const }),
  ...(!looksLikeMail(email) && { email: 'needEmail' as const }),
});
