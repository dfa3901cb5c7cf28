import { repeatsOf, tooManyUnwritten } from './repeats';

const arrived = (...mails: readonly (readonly [string, number])[]): Map<string, Map<string, number>> =>
  new Map(mails.map(([id, times]) => [`${id}@csite.example`, new Map([[id, times]])]));

describe('mails that came more than once', () => {
  it('are none where each came once', () => {
    expect(repeatsOf({ arrived: arrived(['one', 1], ['two', 1]), dropped: new Map() })).toEqual({ unheard: 0, unwritten: 0 });
  });

  it('were not heard of as often as the line dropped, and else not written down', () => {
    const dropped = new Map([
      ['dropped', 1],
      ['dropped twice', 2],
      ['both', 1],
    ]);
    const all = arrived(['dropped', 2], ['dropped twice', 3], ['both', 3], ['killed', 2], ['once', 1]);
    expect(repeatsOf({ arrived: all, dropped })).toEqual({ unheard: 4, unwritten: 2 });
  });

  it('do not count a drop after which nothing came again', () => {
    expect(repeatsOf({ arrived: arrived(['lost', 1]), dropped: new Map([['lost', 1]]) })).toEqual({ unheard: 0, unwritten: 0 });
  });

  it('are explained by kills as far as each had mails on their way', () => {
    expect(tooManyUnwritten({ unheard: 99, unwritten: 8 }, 2, 4)).toEqual([]);
    expect(tooManyUnwritten({ unheard: 0, unwritten: 9 }, 2, 4)).toEqual([
      "mails that came again although the server's yes was heard: 9; 2 kills explain 8",
    ]);
  });
});
