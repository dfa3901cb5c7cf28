import { differences } from './differences';

describe('the differences of two states', () => {
  it('are what has another value, and nothing else', () => {
    expect(differences({ tel: '045-1', fax: '', city: '横浜市' }, { tel: '045-2', fax: '', city: '横浜市' })).toEqual({
      before: { tel: '045-1' },
      after: { tel: '045-2' },
    });
  });

  it('leave out of one side what only the other has', () => {
    expect(differences({ building: '3F' }, { options: ['x'] })).toEqual({
      before: { building: '3F' },
      after: { options: ['x'] },
    });
    expect(differences({ building: undefined }, { building: '3F' })).toEqual({ before: {}, after: { building: '3F' } });
  });

  it('are no copy of a long thing', () => {
    expect(differences({ lines: [] }, { lines: ['x'.repeat(8_000)] })).toEqual({ before: { lines: [] }, after: { lines: '…' } });
  });

  it('look into lists and objects, and show them whole', () => {
    expect(differences({ lines: [{ n: 1 }], to: { a: 1 } }, { lines: [{ n: 2 }], to: { a: 1 } })).toEqual({
      before: { lines: [{ n: 1 }] },
      after: { lines: [{ n: 2 }] },
    });
  });
});
