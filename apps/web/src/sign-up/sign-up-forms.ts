import { passwordLength, SHORTEST_PASSWORD } from '../password/password-length';
import { looksLikeMail } from '../session/login-form';
import type { CustomerProof, NewAccount } from './sign-up.requests';

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
