import { linkToken } from './link-token';

describe('the token of a mailed link', () => {
  it('is what follows the #', () => {
    expect(linkToken('#abc-DEF_123')).toBe('abc-DEF_123');
  });

  it('survives a line break that a mail client put in', () => {
    expect(linkToken('#abc%0D%0A%20def')).toBe('abcdef');
  });

  it('is absent from a URL that was cut off', () => {
    expect(linkToken('')).toBeUndefined();
    expect(linkToken('#')).toBeUndefined();
  });
});
