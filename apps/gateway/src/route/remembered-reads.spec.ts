import { invalid } from '@csite/protocol';
import { RememberedReads } from './remembered-reads';

class First {
  name!: string;
}
class Second {
  name!: string;
}

describe('Reads that were asked before', () => {
  it('are read once per class and URL', () => {
    const reads = new RememberedReads();
    const first = reads.recall(First, '/a?x=1', () => ({ name: 'a' }));
    expect(reads.recall(First, '/a?x=1', () => ({ name: 'never' }))).toBe(first);
    expect(reads.recall(First, '/a?x=2', () => ({ name: 'b' }))).toEqual({ name: 'b' });
    expect(reads.recall(Second, '/a?x=1', () => ({ name: 'c' }))).toEqual({ name: 'c' });
  });

  it('cannot be changed by one of those who share them', () => {
    const words = new RememberedReads().recall(First, '/a', () => ({ name: 'a' }));
    expect(() => Object.assign(words, { name: 'b' })).toThrow(TypeError);
  });

  it('forget refusals, long URLs, and the rest when there are too many', () => {
    const reads = new RememberedReads();
    const refuse = (): First => {
      throw invalid('x', { ja: '', en: '' });
    };
    expect(() => reads.recall(First, '/a', refuse)).toThrow();
    expect(reads.recall(First, '/a', () => ({ name: 'a' }))).toEqual({ name: 'a' });
    const long = `/${'x'.repeat(300)}`;
    reads.recall(First, long, () => ({ name: 'a' }));
    expect(reads.recall(First, long, () => ({ name: 'b' }))).toEqual({ name: 'b' });
    for (let index = 0; index < 600; index += 1) reads.recall(First, `/${index}`, () => ({ name: 'n' }));
    expect(reads.recall(First, '/a', () => ({ name: 'again' }))).toEqual({ name: 'again' });
  });
});
