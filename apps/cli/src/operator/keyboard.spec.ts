import { PassThrough } from 'node:stream';
import { Terminal } from '../terminal';
import { Keyboard } from './keyboard';
import { typedPassword } from './typed-password';

const terminal = new Terminal('en');

/** A keyboard under the fingers of a person, or at the end of a pipe; and all that the screen shows. */
const aKeyboard = (isTTY: boolean): { input: PassThrough; keyboard: Keyboard; screen: () => string } => {
  const input = Object.assign(new PassThrough(), { isTTY });
  const shown: string[] = [];
  const output = new PassThrough().on('data', (chunk: Buffer) => shown.push(chunk.toString()));
  return { input, keyboard: new Keyboard(input, output), screen: () => shown.join('') };
};
const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.catch((error: unknown) => (error as { code: unknown }).code);
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Types each line once it is asked for. */
const typing = async (input: PassThrough, screen: () => string, lines: readonly string[]): Promise<void> => {
  for (const [index, line] of lines.entries()) {
    while (screen().split(': ').length < index + 2) await turn();
    input.write(line);
  }
};

describe('a password typed by a person', () => {
  const typed = async (...lines: string[]): Promise<{ result: unknown; screen: string }> => {
    const { input, keyboard, screen } = aKeyboard(true);
    const [result] = await Promise.all([codeOf(typedPassword(keyboard, terminal)), typing(input, screen, lines)]);
    return { result, screen: screen() };
  };

  it('is asked for twice, and nothing of it appears', async () => {
    const { result, screen } = await typed('neun grüne Fahrräder 緑\r', 'neun grüne Fahrräder 緑\r');
    expect(result).toBe('neun grüne Fahrräder 緑');
    expect(screen).toBe('Password (at least 15 characters, not shown): \nOnce more: \n');
  });

  it('can be corrected while it is typed', async () => {
    expect((await typed('nine green bicyclex\u007fs\r', 'nine green bicycles\r')).result).toBe('nine green bicycles');
  });

  it('that differs the second time makes nothing', async () => {
    expect((await typed('nine green bicycles\r', 'nine green bicycle\r')).result).toBe('cli.passwords-differ');
  });

  it('that is empty makes nothing', async () => {
    expect((await typed('\r', '\r')).result).toBe('cli.password-missing');
  });

  it.each([
    ['Ctrl-C', '\u0003'],
    ['Ctrl-D', '\u0004'],
  ])('is given up by %s', async (_key, key) => {
    expect((await typed(`half a pass${key === '\u0004' ? '\u0015' : ''}${key}`)).result).toBe('cli.cancelled');
  });
});

describe('a password sent by another program', () => {
  it.each([
    ['nine green bicycles', 'nine green bicycles'],
    ['nine green bicycles\n', 'nine green bicycles'],
    ['nine green bicycles\r\n', 'nine green bicycles'],
    [' nine green bicycles \n', ' nine green bicycles '],
  ])('is %j without the end of its line', async (sent, password) => {
    const { input, keyboard, screen } = aKeyboard(false);
    input.end(sent);
    expect(await typedPassword(keyboard, terminal)).toBe(password);
    expect(screen()).toBe('');
  });

  it.each(['', '\n'])('is missing in %j', async (sent) => {
    const { input, keyboard } = aKeyboard(false);
    input.end(sent);
    expect(await codeOf(typedPassword(keyboard, terminal))).toBe('cli.password-missing');
  });
});
