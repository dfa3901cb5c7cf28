import { LinkTokens } from './link-tokens';

const secret = 'a-secret-of-at-least-32-characters';

describe('the token of a one-time link', () => {
  const tokens = new LinkTokens(secret);

  it('is the same whenever it is derived, so that none has to be stored', () => {
    expect(tokens.tokenFor('link-1')).toBe(new LinkTokens(() => secret).tokenFor('link-1'));
  });

  it('differs with the link and with the secret', () => {
    const others = [tokens.tokenFor('link-2'), new LinkTokens(`${secret}!`).tokenFor('link-1')];
    expect(others).not.toContain(tokens.tokenFor('link-1'));
  });

  it('fits on one line of a mail, unbroken and unescaped', () => {
    expect(tokens.tokenFor('link-1')).toMatch(/^[\w-]{43}$/);
  });

  it('cannot be told from its stored hash, nor the link from either', () => {
    const token = tokens.tokenFor('link-1');
    expect(tokens.hashOf(token)).toMatch(/^[\w-]{43}$/);
    expect(tokens.hashOf(token)).not.toBe(token);
    expect(tokens.hashOf(token)).not.toBe(tokens.hashOf(tokens.tokenFor('link-2')));
  });

  it('asks for the secret only when a token is made: a service without links needs none', () => {
    const none = new LinkTokens(() => {
      throw new Error('LINK_SECRET is not set');
    });
    expect(none.hashOf('any')).toHaveLength(43);
    expect(() => none.tokenFor('link-1')).toThrow('LINK_SECRET');
  });
});
