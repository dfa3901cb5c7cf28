import { csvOf } from './csv';

describe('a file for spreadsheets', () => {
  it('ends each row by CRLF and leaves plain cells plain', () => {
    const rows = [
      ['適用日', 'ユーザー契約数'],
      ['2025-04-01', 50],
      [undefined, 0],
    ];
    expect(csvOf(rows)).toBe('適用日,ユーザー契約数\r\n2025-04-01,50\r\n,0\r\n');
  });

  it('is nothing without rows', () => {
    expect(csvOf([])).toBe('');
  });

  it.each([
    ['a comma', 'a,b', '"a,b"'],
    ['a quotation mark', '株式会社"サンプル"', '"株式会社""サンプル"""'],
    ['a line break', 'a\nb', '"a\nb"'],
    ['a Windows line break', 'a\r\nb', '"a\r\nb"'],
    ['an apostrophe alone', "desknet's", "desknet's"],
    ['spaces around', ' a ', ' a '],
  ])('keeps %s', (_what, cell, written) => {
    expect(csvOf([[cell]])).toBe(`${written}\r\n`);
  });

  it.each([
    ['=', '=HYPERLINK("http://evil.example","x")', `"'=HYPERLINK(""http://evil.example"",""x"")"`],
    ['+', '+81-3', `'+81-3`],
    ['-', '-2+3', `'-2+3`],
    ['@', '@SUM(A1)', `'@SUM(A1)`],
    ['a tab', '\t=1', `'\t=1`],
    ['a carriage return', '\r=1', `"'\r=1"`],
    ['a full-width =', '＝1+1', `'＝1+1`],
  ])('makes a text that begins with %s no formula', (_what, cell, written) => {
    expect(csvOf([[cell]])).toBe(`${written}\r\n`);
  });
});
