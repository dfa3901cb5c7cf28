import { ears, type Told } from './told';

const hearing = (...pieces: string[]): { told: Told[]; again: number[] } => {
  const [told, again]: [Told[], number[]] = [[], []];
  const listen = ears({ hear: (each) => told.push(each), callAgain: (milliseconds) => again.push(milliseconds) });
  for (const piece of pieces) listen(piece);
  return { told, again };
};

describe('what comes over the line', () => {
  it('is a change, a reset or a beat, each with the place to go on from', () => {
    const { told, again } = hearing(
      'retry: 2500\n\n',
      'id: x-7\nevent: change\ndata: {"kind":"application","id":"a-1"}\n\nid: x-8\nevent: reset\ndata: {}\n\nid: x-9\nevent: beat\ndata: {}\n\n',
    );
    expect(told).toEqual([
      { event: 'change', id: 'x-7', change: { kind: 'application', id: 'a-1' } },
      { event: 'reset', id: 'x-8' },
      { event: 'beat', id: 'x-9' },
    ]);
    expect(again).toEqual([2500]);
  });

  it('is the same in pieces of any size', () => {
    const text = 'id: x-7\nevent: change\ndata: {"kind":"application","id":"a-1"}\n\nid: x-9\nevent: beat\ndata: {}\n\n';
    expect(hearing(...text).told).toEqual(hearing(text).told);
  });

  it.each([
    'id: x\nevent: news\ndata: {}\n\n',
    'id: x\nevent: change\ndata: {\n\n',
    'id: x\nevent: change\ndata: 7\n\n',
    ': hm\n\n',
  ])('is passed over where it is nothing that this page knows: %j', (text) => {
    expect(hearing(text).told).toEqual([]);
  });
});
