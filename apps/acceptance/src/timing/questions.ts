import { password } from '../site/person';
import type { Site } from '../site/site';

/** What a stranger asks to learn whether something is there; `typed` comes back in the answer. */
export interface Ask {
  readonly method: 'POST' | 'PUT';
  readonly path: string;
  readonly body: Readonly<Record<string, string>>;
  readonly typed: readonly string[];
}

export interface Question {
  readonly name: string;
  readonly known: Ask;
  /** One or more ways to be wrong, by what is wrong. */
  readonly unknown: Readonly<Record<string, Ask>>;
}

/** All that the API can be asked without a session about who is a customer, and who has an account. */
export async function questionsAt(site: Site): Promise<readonly Question[]> {
  const customer = await site.customer();
  const { subdomain, customerNumber } = customer;
  const taro = site.person(customer, 'taro');
  await taro.signUp();
  // As long as the known ones: what is echoed has one length.
  const [nobody, nowhere, number] = [taro.email.replace('taro', 'jiro'), subdomain.replace('s', 'x'), 'A999999999'];
  const logIn = (at: string, email: string): Ask => posted('/sessions', { subdomain: at, email, password: 'a wrong password' });
  const reset = (at: string, email: string): Ask => posted('/password-resets', { subdomain: at, email });
  const signUp = (at: string, of: string): Ask => posted('/sign-ups', { subdomain: at, customerNumber: of });
  const form = async (email: string): Promise<Ask> => {
    const started = await site.client.post('/sign-ups', { subdomain, customerNumber });
    const path = `/sign-ups/${String(started.body['signUpId'])}/account`;
    return { method: 'PUT', path, body: { name: 'ネオ 太郎', email, password }, typed: [email] };
  };
  const both = signUp(nowhere, number);
  return [
    { name: 'sign-up, subdomain', known: signUp(subdomain, number), unknown: { both } },
    { name: 'sign-up, number', known: signUp(nowhere, customerNumber), unknown: { both } },
    { name: 'sign-up, address', known: await form(taro.email), unknown: { address: await form(nobody) } },
    {
      name: 'log-in',
      known: logIn(subdomain, taro.email),
      unknown: { address: logIn(subdomain, nobody), subdomain: logIn(nowhere, taro.email) },
    },
    { name: 'reset', known: reset(subdomain, taro.email), unknown: { address: reset(subdomain, nobody) } },
  ];
}

const posted = (path: string, body: Readonly<Record<string, string>>): Ask => ({
  method: 'POST',
  path,
  body,
  typed: [body['email'] ?? ''].filter((word) => word !== ''),
});
