import { unprocessable } from '@csite/protocol';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommandLine } from './command-line';
import { reportFailure } from './report-failure';
import { busUrl } from './running-system';
import { Terminal } from './terminal';

const listening = (language: 'ja' | 'en' = 'en'): { terminal: Terminal; said: string[] } => {
  const said: string[] = [];
  const hear = (line: string): number => said.push(line);
  return { terminal: new Terminal(language, hear, hear), said };
};

const run = async (...words: string[]): Promise<{ code: number; text: string }> => {
  const { terminal, said } = listening();
  const code = await runCommandLine(words, { NATS_URL: 'nats://cli:secret@127.0.0.1:1' }, terminal);
  return { code, text: said.join('\n') };
};

describe('the command line', () => {
  it('explains itself', async () => {
    expect(await run('--help')).toMatchObject({ code: 0, text: expect.stringContaining('import <file> …') as string });
    expect(await run()).toMatchObject({ code: 0 });
  });

  it.each([
    [['imprt', 'x'], 'There is no command "imprt".'],
    [['import'], 'Give import a file, or several.'],
    [['disk-usage'], 'Give disk-usage one file.'],
    [['clock'], 'Give clock one instant, or show.'],
    [['clock', 'tomorrow'], '"tomorrow" is not an instant'],
    [['clock', '9999-12-31T23:59:59+09:00'], '"9999-12-31T23:59:59+09:00" is not an instant'],
    [['clock', '2025-03-20T23:59:59'], 'with the offset'],
    [['dead-letters', 'list', 'gateway'], 'There is no service "gateway"'],
    [['dead-letters', 'redrive'], 'Write dead-letters list'],
    [['operator'], 'Write operator create'],
    [['operator', 'delete', '--email', 'a@b.example', '--name', 'A'], 'Write operator create'],
    [['operator', 'create', '--email', 'a@b.example'], 'Write operator create'],
    [['operator', 'reset-factors'], 'or operator reset-factors --email'],
    [['operator', 'create', '--email', 'a@b.example', '--name', 'A', '--password', 'x'], 'Write operator create'],
  ])('refuses %j before it connects', async (words, sentence) => {
    const { code, text } = await run(...words);
    expect(code).toBe(1);
    expect(text).toContain(sentence);
  });

  it('speaks the language of the locale', () => {
    const words = { ja: '日本語', en: 'English' };
    expect(Terminal.of({ LANG: 'ja_JP.UTF-8' }).words(words)).toBe('日本語');
    expect(Terminal.of({ LANG: 'ja_JP.UTF-8', LC_ALL: 'C' }).words(words)).toBe('English');
    expect(Terminal.of({}).words(words)).toBe('English');
  });

  it('shows what is wrong line by line', () => {
    const { terminal, said } = listening('ja');
    const errors = [{ line: 12, ja: '必須項目です。', en: 'Is required.' }];
    reportFailure(
      unprocessable('import.rejected', { ja: '取り込めません。', en: 'Rejected.' }, { data: { errors, count: 3 } }),
      terminal,
    );
    expect(said).toEqual(['取り込めません。', '  12行目: 必須項目です。', '  ほか2件']);
  });

  it('does not say the password of the bus when it cannot reach it', async () => {
    const { code, text } = await run('clock', 'show');
    expect(code).toBe(1);
    expect(text).toContain('nats://127.0.0.1:1');
    expect(text).not.toContain('secret');
  });
});

describe('where the command line connects to', () => {
  const folder = mkdtempSync(join(tmpdir(), 'csite-run-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is what the environment says, or the system that runs in the project', () => {
    expect(busUrl({ NATS_URL: 'nats://a' }, 'cli', folder)).toBe('nats://a');
    expect(() => busUrl({}, 'cli', folder)).toThrow('npm start');
    mkdirSync(join(folder, '.csite'));
    mkdirSync(join(folder, 'apps', 'cli'), { recursive: true });
    writeFileSync(
      join(folder, '.csite', 'run.json'),
      JSON.stringify({ bus: { cli: 'nats://cli:x@127.0.0.1:4222', environments: 'nats://e:x@127.0.0.1:4222' } }),
    );
    expect(busUrl({}, 'cli', join(folder, 'apps', 'cli'))).toBe('nats://cli:x@127.0.0.1:4222');
    expect(busUrl({}, 'environments', folder)).toBe('nats://e:x@127.0.0.1:4222');
  });

  it.each(['', '{"bus": {"cli": "na', 'null', '[]'])('is not known from a damaged file: %j', (text) => {
    writeFileSync(join(folder, '.csite', 'run.json'), text);
    expect(() => busUrl({}, 'cli', folder)).toThrow('npm start');
  });
});
