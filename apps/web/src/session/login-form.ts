import type { Credentials } from './session.requests';

export type LoginErrors = Partial<Record<keyof Credentials, 'needSubdomain' | 'needEmail' | 'needPassword'>>;

/** What is missing before it is worth asking the server, which alone knows whether it is right. */
export const loginErrors = ({ subdomain, email, password }: Credentials): LoginErrors => ({
  ...(subdomain.trim() === '' && { subdomain: 'needSubdomain' as const }),
  ...(!looksLikeMail(email) && { email: 'needEmail' as const }),
  ...(password === '' && { password: 'needPassword' as const }),
});

export const looksLikeMail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim());
