import { type AddedFactorView, AddPasskey, AddTotp, ChallengePasskey, ChallengeTotp } from '@csite/protocol';
import { CodeApp } from './code-app';
import type { IdentityWorld } from './identity-world';
import { SoftPasskey } from './soft-passkey';

/** What whoever holds `token` does to have a code app. */
export const addCodeApp = async (
  { world: { bus } }: IdentityWorld,
  token: string,
): Promise<{ readonly app: CodeApp; readonly added: AddedFactorView }> => {
  const { challenge, secret } = await bus.ask(ChallengeTotp, {}, { token });
  const app = new CodeApp(secret);
  return { app, added: await bus.ask(AddTotp, { challenge, name: 'スマートフォン', code: app.code() }, { token }) };
};

export const addPasskey = async (
  { world: { bus } }: IdentityWorld,
  token: string,
  name = 'ノートPC',
): Promise<{ readonly passkey: SoftPasskey; readonly added: AddedFactorView }> => {
  const { challenge, publicKey } = await bus.ask(ChallengePasskey, {}, { token });
  const passkey = new SoftPasskey();
  return { passkey, added: await bus.ask(AddPasskey, { challenge, name, passkey: passkey.make(publicKey) }, { token }) };
};
