import { linkToken } from './link-token';

describe('the token of a mailed link', () => {
  it('is what follows the #', () => {
    expect(linkToken('#abc-DEF_123')).toBe('abc-DEF_123');
  });

  it('survives a line break that a mail client put in', () => {
    expect(linkToken('#abc%0D%0A%20def')).toBe('abcdef');
  });

  it('stays as it is where it was cut in the middle of a sequence', () => {
    expect(linkToken('#abc%0')).toBe('abc%0');
    expect(linkToken('#%E0%A4%A')).toBe('%E0%A4%A');
  });

  it('is absent from a URL that was cut off', () => {
    expect(linkToken('')).toBeUndefined();
    expect(linkToken('#')).toBeUndefined();
    expect(linkToken('#%20%0A')).toBeUndefined();
  });
});
