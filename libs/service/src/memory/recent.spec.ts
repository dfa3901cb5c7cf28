import { Recent } from './recent';

describe('what was asked for of late', () => {
  it('is there, as it was set last', () => {
    const recent = new Recent<string>(2);
    recent.set('neo', 'old');
    recent.set('neo', 'new');
    expect([recent.get('neo'), recent.get('chatluck')]).toEqual(['new', undefined]);
  });

  it('goes once too much is there: what nobody asked for longest', () => {
    const recent = new Recent<number>(2);
    recent.set('a', 1);
    recent.set('b', 2);
    recent.get('a');
    recent.set('c', 3);
    expect(['a', 'b', 'c'].map((key) => recent.get(key))).toEqual([1, undefined, 3]);
  });

  it('makes room for none by being set again', () => {
    const recent = new Recent<number>(2);
    recent.set('a', 1);
    recent.set('b', 2);
    recent.set('b', 3);
    expect(['a', 'b'].map((key) => recent.get(key))).toEqual([1, 3]);
  });
});
