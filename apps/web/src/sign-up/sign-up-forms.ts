import { looksLikeMail } from '../session/login-form';
import type { CustomerProof, NewAccount } from './sign-up.requests';

export const SHORTEST_PASSWORD = 15;

/** Code points, as the server counts them. */
export const passwordLength = (password: string): number => Array.from(password.normalize('NFC')).length;

export type CustomerErrors = Partial<Record<keyof CustomerProof, 'needSubdomain' | 'needCustomerNumber'>>;

/** Only the plainly incomplete is stopped here; full-width and lower-case input is normalised by the server. */
export const customerErrors = ({ subdomain, customerNumber }: CustomerProof): CustomerErrors => ({
  ...(subdomain.trim() === '' && { subdomain: 'needSubdomain' as const }),
  ...(!/^A\d+$/i.test(customerNumber.normalize('NFKC').trim()) && { customerNumber: 'needCustomerNumber' as const }),
});

export type AccountErrors = Partial<Record<keyof NewAccount, 'needName' | 'needEmail' | 'needPassword'>>;

export const accountErrors = ({ name, email, password }: NewAccount): AccountErrors => ({
  ...(name.trim() === '' && { name: 'needName' as const }),
  ...(!looksLikeMail(email) && { email: 'needEmail' as const }),
  ...(passwordLength(password) < SHORTEST_PASSWORD && { password: 'needPassword' as const }),
});
