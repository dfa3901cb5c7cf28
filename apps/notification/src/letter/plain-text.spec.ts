import { asLine, asLines, typed } from './plain-text';

describe('what people typed, in a mail', () => {
  it('stays on one line', () => {
    expect(asLine('山田\r\nBcc: evil@example.com')).toBe('山田 Bcc: evil@example.com');
    expect(asLine('a\u2028b\u0085c\0d')).toBe('a b c d');
  });

  it('cannot turn or hide the text around it', () => {
    expect(asLine('\u202eexe.fdp\u200b')).toBe('exe.fdp');
  });

  it('keeps the lines that an operator wrote, and nothing else', () => {
    expect(asLines('一行目\r\n二行目\u0007')).toBe('一行目\n二行目');
  });

  it('is no link, and no paragraph of its own within a sentence', () => {
    expect(typed('当選\n\nhttps://evil.example/')).toBe('当選 https：／／evil.example/');
  });
});
