import { invalid } from '@csite/protocol';
import type { Terminal } from '../terminal';
import type { Keyboard } from './keyboard';

/**
 * The password for a new operator: asked for twice where a person sits, else taken from standard input as it is.
 * @throws Failure `invalid` `cli.passwords-differ` or `cli.password-missing`; whether it is good is identity's to say.
 */
export const typedPassword = async (keyboard: Keyboard, terminal: Terminal): Promise<string> => {
  const password = keyboard.hasPerson ? await twice(keyboard, terminal) : await keyboard.sent();
  if (password === '')
    throw invalid('cli.password-missing', {
      ja: 'パスワードが空です。15文字以上で入力するか、--generate を付けてください。',
      en: 'The password is empty: type one of at least 15 characters, or add --generate.',
    });
  return password;
};

const twice = async (keyboard: Keyboard, terminal: Terminal): Promise<string> => {
  const first = await keyboard.hidden(
    terminal.words({
      ja: 'パスワード（15文字以上、表示されません）: ',
      en: 'Password (at least 15 characters, not shown): ',
    }),
  );
  const second = await keyboard.hidden(terminal.words({ ja: 'もう一度: ', en: 'Once more: ' }));
  if (first === second) return first;
  throw invalid('cli.passwords-differ', {
    ja: '2回の入力が一致しません。もう一度やり直してください。',
    en: 'The two differ. Start again.',
  });
};
