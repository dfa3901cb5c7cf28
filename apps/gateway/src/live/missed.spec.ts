import { LiveLine } from './live-line';
import { Missed } from './missed';
import { type RecentChange, RecentChanges } from './recent-changes';

const line = new LiveLine({ accountId: 'hanako', customerId: 'minato', role: 'viewer', sessionId: 's' }, 'token');
const place = (sequence: number): { history: string; sequence: number } => ({ history: 'h', sequence });

describe('What a listener has missed', () => {
  let recent: RecentChanges;
  let missed: Missed;
  beforeEach(() => {
    recent = new RecentChanges();
    recent.begin(place(0));
    missed = new Missed(recent, 30_000);
  });

  const add = (...changes: readonly Partial<RecentChange>[]): void => {
    for (const change of changes)
      recent.add({
        ...{ kind: 'application', id: 'a', customerId: 'minato', at: Date.now(), sequence: recent.place.sequence + 1 },
        ...change,
      });
  };
  const ids = (from: Parameters<Missed['by']>[1]): string[] | undefined => missed.by(line, from)?.map(({ id }) => id);

  it('is its own alone, in order, and of each thing once', () => {
    add({ id: 'a' }, { id: 'b' }, { id: 'foreign', customerId: 'sumple' }, { id: 'a' }, { id: 'bill', roles: ['billing'] });
    expect(ids(place(0))).toEqual(['b', 'a']);
    expect(ids(place(3))).toEqual(['a']);
  });

  it('is, for one who comes for the first time, what changed while the page was loading', () => {
    add({ id: 'long ago', at: Date.now() - 3_600_000 }, { id: 'just now', at: Date.now() + 60_000 });
    expect(ids(undefined)).toEqual(['just now']);
  });

  it('cannot be told from a place that is none', () => {
    expect(ids('nowhere')).toBeUndefined();
  });

  it('is not told one by one when it is so much that asking for all is cheaper', () => {
    add(...Array.from({ length: 100 }, (_, n) => ({ id: String(n) })));
    expect(ids(place(0))).toHaveLength(100);
    add({ id: '100' });
    expect(ids(place(0))).toBeUndefined();
  });

  it('is waited for where another process was ahead', async () => {
    const reached = missed.reach(place(2));
    add({ id: 'a' }, { id: 'b' });
    await reached;
    expect(ids(place(2))).toEqual([]);
  });
});
