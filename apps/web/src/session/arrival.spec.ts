import { arrival } from './arrival';

describe('before the log-in a person is told', () => {
  it('nothing when they came by themselves', () => {
    expect(arrival(null, false)).toBeUndefined();
    expect(arrival({}, false)).toBeUndefined();
  });

  it('that they logged out', () => {
    expect(arrival({ loggedOut: true }, false)).toBe('loggedOut');
  });

  it('that the session ended, also where no page waits for them', () => {
    expect(arrival({ expired: true }, false)).toBe('again');
    expect(arrival({ expired: true }, true)).toBe('again');
  });

  it('that a page waits, without a word of a session they never had', () => {
    expect(arrival(null, true)).toBe('toPage');
  });
});
