import { type RecentChange, RecentChanges } from './recent-changes';

const here = { history: 'h1', sequence: 10 };
const change = (sequence: number, changed: Partial<RecentChange> = {}): RecentChange => ({
  kind: 'application',
  id: `a-${sequence}`,
  customerId: 'minato',
  sequence,
  at: sequence * 1_000,
  ...changed,
});
const remembering = (most: number, ...sequences: number[]): RecentChanges => {
  const recent = new RecentChanges(most);
  recent.begin(here);
  for (const sequence of sequences) recent.add(change(sequence));
  return recent;
};
const after = (recent: RecentChanges, sequence: number, history = 'h1'): number[] | undefined =>
  recent.since({ history, sequence })?.map((each) => each.sequence);

describe('The changes that are remembered', () => {
  it('are told from any place on, whether something changed there or not', () => {
    const recent = remembering(10, 11, 13, 14);
    recent.pass(15);
    expect([10, 11, 12, 13, 14, 15].map((place) => after(recent, place))).toEqual([
      [11, 13, 14],
      [13, 14],
      [13, 14],
      [14],
      [],
      [],
    ]);
    expect(recent.place).toEqual({ history: 'h1', sequence: 15 });
  });

  it('are not known from before the beginning, from a place to come, nor of another history', () => {
    const recent = remembering(10, 11);
    expect([after(recent, 9), after(recent, 12), after(recent, 11, 'h0')]).toEqual([undefined, undefined, undefined]);
  });

  it('are at most twice as many as told, and what was forgotten is known to be', () => {
    const recent = remembering(2, 11, 12, 13);
    expect(after(recent, 10)).toEqual([11, 12, 13]);
    recent.add(change(14));
    expect([after(recent, 11), after(recent, 12)]).toEqual([undefined, [13, 14]]);
  });

  it('are forgotten when another history begins', () => {
    const recent = remembering(10, 11);
    recent.begin({ history: 'h2', sequence: 3 });
    expect([after(recent, 11), after(recent, 3, 'h2')]).toEqual([undefined, []]);
  });

  it('are those seen since a moment', () => {
    const recent = remembering(10, 11, 12, 13);
    const seen = (at: number): number[] => recent.seenSince(at).map(({ sequence }) => sequence);
    expect([seen(0), seen(12_000), seen(14_000)]).toEqual([[11, 12, 13], [12, 13], []]);
  });
});
