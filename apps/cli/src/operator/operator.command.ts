import { CreateOperator, Failure, ResetOperatorFactors } from '@csite/protocol';
import { newId } from '@csite/values';
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import type { Command, Work } from '../command';
import { wrongUsage } from '../usage';
import { Keyboard } from './keyboard';
import { typedPassword } from './typed-password';

/** Far beyond what the rule asks for: 144 bits. */
const generatedBytes = 18;

/** Makes operators of the vendor, and lets one who lost code app and codes set up others; who may run it decides who they are, as the bus lets nobody else ask for it. */
export const operatorCommand: Command = {
  prepare: ([verb, ...args]) => {
    if (verb === 'reset-factors') return resetFactors(parsed(args));
    if (verb !== 'create') throw usage();
    return create(wordsOf(args));
  },
};

interface Words {
  readonly email: string;
  readonly name: string;
  readonly generate: boolean;
  /** Leaves an operator with that address as they are, and says so, instead of failing. */
  readonly unlessExists: boolean;
}

const wordsOf = (args: readonly string[]): Words => {
  const { email, name, generate, 'unless-exists': unlessExists } = parsed(args);
  if (!email || !name) throw usage();
  return { email, name, generate, unlessExists };
};

const parsed = (args: readonly string[]): Omit<Partial<Words>, 'generate'> & { generate: boolean; 'unless-exists': boolean } => {
  const flag = { type: 'boolean', default: false } as const;
  const options = { email: { type: 'string' }, name: { type: 'string' }, generate: flag, 'unless-exists': flag } as const;
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch {
    throw usage();
  }
};

const usage = (): Error =>
  wrongUsage({
    ja: 'operator create --email <メールアドレス> --name <名前> [--generate] か、operator reset-factors --email <メールアドレス> と指定してください。',
    en: 'Write operator create --email <address> --name <name> [--generate], or operator reset-factors --email <address>.',
  });

const create =
  ({ email, name, generate, unlessExists }: Words): Work =>
  async (bus, terminal) => {
    const password = generate
      ? randomBytes(generatedBytes).toString('base64url')
      : await typedPassword(new Keyboard(process.stdin, process.stdout), terminal);
    try {
      await bus.ask(CreateOperator, { email, name, password }, { idempotencyKey: newId() });
    } catch (error) {
      if (!unlessExists || !(error instanceof Failure) || error.code !== 'operator.exists') throw error;
      terminal.say({ ja: `担当者「${email}」は登録済みです。`, en: `The operator ${email} is there already.` });
      return;
    }
    terminal.say({ ja: `担当者「${name}」（${email}）を登録しました。`, en: `The operator ${name} (${email}) was made.` });
    if (generate)
      terminal.say({
        ja: `パスワード（表示は今回だけです）: ${password}`,
        en: `Password, shown this once: ${password}`,
      });
  };

const resetFactors = ({ email }: Pick<Partial<Words>, 'email'>): Work => {
  if (!email) throw usage();
  return async (bus, terminal) => {
    const { name } = await bus.ask(ResetOperatorFactors, { email }, { idempotencyKey: newId() });
    terminal.say({
      ja: `担当者「${name}」（${email}）の2段階認証を解除し、ログインを終了しました。次回のログインで認証アプリを登録し直します。`,
      en: `The second factors of ${name} (${email}) are reset and all sessions ended: the next log-in sets up a code app again.`,
    });
  };
};
