import { allKeys, staleKeys } from './stale-keys';

describe('after a change of somebody else', () => {
  it('the lists, the page and the sums that show it are asked anew', () => {
    expect(staleKeys({ kind: 'application', id: 'a' })).toEqual([
      ['applications'],
      ['application', 'a'],
      ['contract'],
      ['calendar'],
      ['overview'],
      ['invoices', 'next'],
    ]);
    expect(staleKeys({ kind: 'notice', id: 'n' })).toEqual(
      expect.arrayContaining([['notice', 'n'], ['unread-notices'], ['overview']]),
    );
    expect(staleKeys({ kind: 'reading', id: 'p' })).toContainEqual(['unread-notices']);
    expect(staleKeys({ kind: 'invoice', id: 'i' })).toContainEqual(['invoices']);
  });

  it('that nobody knows, all of them are, each once', () => {
    const keys = allKeys().map(([first]) => first);
    expect(keys).toEqual(expect.arrayContaining(['applications', 'application', 'contract', 'overview']));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('what somebody just fills in stays: quotes are asked anew by their page alone', () => {
    expect(allKeys()).not.toContainEqual(['quote']);
  });
});
