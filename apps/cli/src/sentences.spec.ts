import { Failure, invalid, unprocessable } from '@csite/protocol';
import { clockCommand } from './clock/clock.command';
import { deadLettersCommand } from './dead-letters/dead-letters.command';
import { helpText } from './help';
import { operatorCommand } from './operator/operator.command';
import { importCommand } from './import/import.command';
import { reportFailure } from './report-failure';
import { Terminal } from './terminal';
import { unknownCommand } from './usage';

const both = ['ja', 'en'] as const;
const words = { ja: '日本語', en: 'English' };

const listening = (language: (typeof both)[number]): { terminal: Terminal; said: string[]; complained: string[] } => {
  const [said, complained]: string[][] = [[], []];
  const into = (list: string[] | undefined) => (line: string) => void list?.push(line);
  return { terminal: new Terminal(language, into(said), into(complained)), said: said ?? [], complained: complained ?? [] };
};

describe('the language of the terminal', () => {
  it.each([
    [{ LANG: 'ja_JP.UTF-8' }, '日本語'],
    [{ LANG: 'ja' }, '日本語'],
    [{ LANG: 'JA_JP' }, '日本語'],
    [{ LC_MESSAGES: 'ja_JP.UTF-8', LANG: 'en_US.UTF-8' }, '日本語'],
    [{ LC_ALL: 'en_US.UTF-8', LC_MESSAGES: 'ja_JP.UTF-8', LANG: 'ja_JP.UTF-8' }, 'English'],
    [{ LC_ALL: '', LC_MESSAGES: '', LANG: 'ja_JP.eucJP' }, '日本語'],
    [{ LANG: 'en_US.UTF-8' }, 'English'],
    [{ LANG: 'C.UTF-8' }, 'English'],
    [{ LANG: 'de_DE' }, 'English'],
    [{}, 'English'],
  ])('of %j is that of the locale', (environment, expected) => {
    expect(Terminal.of(environment).words(words)).toBe(expected);
  });

  it('does not touch what has no language', () => {
    expect(new Terminal('ja').words('2025-03-20T23:59:59+09:00')).toBe('2025-03-20T23:59:59+09:00');
  });

  it('is that of answers and of complaints, each on its own way out', () => {
    const { terminal, said, complained } = listening('ja');
    terminal.say(words);
    terminal.complain({ ja: '苦情', en: 'complaint' });
    expect([said, complained]).toEqual([['日本語'], ['苦情']]);
  });
});

describe('the help', () => {
  it.each(both)('in %s names every command and where it connects', (language) => {
    const text = helpText[language];
    for (const name of [
      'import',
      'disk-usage',
      'clock show',
      'dead-letters list',
      'dead-letters redrive',
      'operator create',
      'operator reset-factors',
      '--generate',
      '--help',
      '*.jsonl',
      '*.csv',
      '*.json',
      'NATS_URL',
    ])
      expect(text).toContain(name);
  });

  it('has an example that the clock takes', () => {
    for (const language of both) {
      const [instant = ''] = /\d{4}-\d\d-\d\dT\S+/.exec(helpText[language]) ?? [];
      expect(() => clockCommand.prepare([instant])).not.toThrow();
    }
  });
});

describe('wrong usage', () => {
  it.each([
    ['an unknown word', () => unknownCommand('improt')],
    ['no file', () => importCommand.prepare([])],
    ['no instant', () => clockCommand.prepare([])],
    ['two instants', () => clockCommand.prepare(['show', 'show'])],
    ['a day without a time', () => clockCommand.prepare(['2025-03-20'])],
    ['a day that no calendar has', () => clockCommand.prepare(['2025-02-30T00:00:00+09:00'])],
    ['no verb', () => deadLettersCommand.prepare([])],
    ['an unknown verb', () => deadLettersCommand.prepare(['drop', 'billing'])],
    ['an unknown service', () => deadLettersCommand.prepare(['redrive', 'web'])],
    ['an operator without a name', () => operatorCommand.prepare(['create', '--email', 'a@b.example'])],
    ['no service to redrive', () => deadLettersCommand.prepare(['redrive'])],
  ])('is refused in both languages, with where to look: %s', (_what, use) => {
    const attempt = (): void => {
      const result = use();
      if (result instanceof Error) throw result;
    };
    expect(attempt).toThrow(Failure);
    try {
      attempt();
    } catch (error) {
      const { ja, en } = (error as Failure).body.detail;
      expect(ja).toMatch(/[ぁ-ん].*\n使い方: npm run csite -- --help$/);
      expect(en).toMatch(/\nSee: npm run csite -- --help$/);
      expect(en).not.toMatch(/[ぁ-んァ-ヶ一-龠]/);
    }
  });

  it.each([
    ['list', []],
    ['list', ['billing']],
    ['redrive', ['contracts']],
    ['redrive', ['contracts', '01960000-0000-7000-8000-000000000001']],
  ])('is not dead-letters %s %j', (verb, rest) => {
    expect(() => deadLettersCommand.prepare([verb, ...rest])).not.toThrow();
  });

  it.each(['2025-03-20T23:59:59+09:00', '2025-03-20T14:59:59Z', '2027-04-01T00:00+09:00'])('is not clock %s', (instant) => {
    expect(() => clockCommand.prepare([instant])).not.toThrow();
  });
});

describe('a failure on the terminal', () => {
  it('of wrong fields names each of them', () => {
    const { terminal, said, complained } = listening('en');
    const fields = [{ path: 'title.ja', code: 'required', detail: { ja: '必須項目です。', en: 'Is required.' } }];
    reportFailure(invalid('request.invalid', { ja: '入力を確認してください。', en: 'Check the input.' }, { fields }), terminal);
    expect(complained).toEqual(['Check the input.', '  title.ja: Is required.']);
    expect(said).toEqual([]);
  });

  it.each([
    [2, ['Rejected.', '  line 1: No.', '  line 9: No.']],
    [3, ['Rejected.', '  line 1: No.', '  line 9: No.', '  and 1 more']],
    [undefined, ['Rejected.', '  line 1: No.', '  line 9: No.']],
  ])('of %s lines shows some and counts the others', (count, expected) => {
    const { terminal, complained } = listening('en');
    const errors = [1, 9].map((line) => ({ line, ja: '誤り', en: 'No.' }));
    const data = { errors, ...(count && { count }) };
    reportFailure(unprocessable('import.rejected', { ja: '', en: 'Rejected.' }, { data }), terminal);
    expect(complained).toEqual(expected);
  });

  it('that nobody expected is its message, and what is no error is said as it is', () => {
    const { terminal, complained } = listening('ja');
    reportFailure(new Error('socket hang up'), terminal);
    reportFailure('gone', terminal);
    expect(complained).toEqual(['socket hang up', 'gone']);
  });
});
