import { LinkTokens } from './link-tokens';

const secret = 'a-secret-of-at-least-32-characters';

describe('the token of a one-time link', () => {
  const tokens = new LinkTokens(secret);

  it('is the same whenever it is derived, so that none has to be stored', () => {
    expect(tokens.tokenFor('link-1')).toBe(new LinkTokens(() => [secret]).tokenFor('link-1'));
  });

  it('differs with the link and with the secret', () => {
    const others = [tokens.tokenFor('link-2'), new LinkTokens(`${secret}!`).tokenFor('link-1')];
    expect(others).not.toContain(tokens.tokenFor('link-1'));
  });

  it('fits on one line of a mail, unbroken and unescaped', () => {
    expect(tokens.tokenFor('link-1')).toMatch(/^[\w-]{43}$/);
  });

  it('is of the secret that its link was made with, whichever is first by the time of the mail, at each replica', () => {
    const next = 'another-secret-of-at-least-32-chars';
    const [prepared, changed] = [new LinkTokens(() => [secret, next]), new LinkTokens(() => [next, secret])];
    for (const made of [tokens, prepared, changed]) {
      const token = made.tokenFor('link-1');
      for (const mailing of [prepared, changed]) expect(mailing.tokenFor(made.noted('link-1'))).toBe(token);
    }
    expect(changed.tokenFor('link-1')).toBe(new LinkTokens(next).tokenFor('link-1'));
  });

  it('opens nothing where its secret is gone, and keeps no mail waiting', () => {
    const next = new LinkTokens('another-secret-of-at-least-32-chars');
    expect(next.tokenFor(tokens.noted('link-1'))).toBe(next.tokenFor('link-1'));
  });

  it('has a secret that what is noted of it does not tell', () => {
    expect(tokens.noted('link-1')).toMatch(/^link-1\.[\w-]{8}$/);
    expect(tokens.noted('link-1')).not.toContain(tokens.tokenFor('link-1').slice(0, 8));
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
