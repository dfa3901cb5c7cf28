import { randomBytes } from 'node:crypto';
import { TOTP } from 'otpauth';
import type { Client } from '../site/client';
import { OperatorPerson } from '../site/operator';
import type { Site } from '../site/site';

interface Environment {
  readonly product: string;
  readonly subdomain: string;
}

interface Held {
  readonly client: Client;
  /** Whatever they typed or were given. Codes of an app are too short to be looked for: they are wrong ones that are planted. */
  readonly secrets: Readonly<Record<string, string>>;
}

/** An operator who sets up a code app, comes again with a backup code, and makes a key for an environment. */
export async function secretsOf(site: Site, name: string, { product, subdomain }: Environment): Promise<Held> {
  const words = { email: `${name}@vendor.example`, password: `acht rote Laternen ${randomBytes(6).toString('hex')}` };
  await OperatorPerson.make(site.home, ['create', '--email', words.email, '--name', '担当 秘密'], `${words.password}\n`);
  const first = await site.client.post('/ops/sessions', words);
  const { challenge, secret } = first.body as Record<'challenge' | 'secret', string>;
  const code = new TOTP({ secret }).generate();
  const enrolled = await site.client.post('/ops/sessions/enrolments', { challenge, name: '電話', code });
  const [used = '', unused = ''] = ((enrolled.body['backupCodes'] ?? []) as { code: string }[]).map((each) => each.code);
  const { body: again } = await site.client.post('/ops/sessions', words);
  const proof = { challenge: again['challenge'], method: 'backup-code', code: used };
  const session = await site.client.post('/ops/sessions/second-factor', proof);
  if (session.status !== 201) throw new Error(`an operator's log-in answered ${session.status}: ${JSON.stringify(session.body)}`);
  const operatorToken = String(session.body['accessToken']);
  const client = site.client.as(operatorToken);
  const made = await client.post(`/ops/environments/${product}/${subdomain}/keys`);
  const cookies = session.headers.getSetCookie().map((cookie) => /=([^;]*)/.exec(cookie)?.[1] ?? '');
  const refreshCookies = Object.fromEntries(
    cookies.filter((value) => value.length > 20).map((value, at) => [`cookie${at}`, value]),
  );
  const shown = { operatorPassword: words.password, operatorSecret: secret, used, unused, operatorToken, enrolment: challenge };
  return { client, secrets: { ...shown, ...refreshCookies, environmentKey: String(made.body['key']) } };
}
