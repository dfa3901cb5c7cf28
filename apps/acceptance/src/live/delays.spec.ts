import { delaysOf, percentile } from './delays';
import type { Listened } from './heard';

const change = { kind: 'application', about: 'a', sentAt: 100, answeredAt: 110 };
const heard = (at: number, about = 'a', gateway = 'second') => ({ sequence: at, kind: 'application', about, at, gateway });
const line = (changes: Partial<Listened>): Listened => ({
  ...{ name: 'taro', customerId: 'minato', isOwner: true, from: 0, cuts: [], resets: 0, heard: [] },
  ...changes,
});

describe('The delay of a change', () => {
  it('is from its answer to its first event, nothing where that came before', () => {
    const lines = [line({ heard: [heard(90), heard(130), heard(150)] }), line({ heard: [heard(105)] })];
    expect(delaysOf([change], lines, 'first')).toEqual({ open: [20, 0], cut: [] });
  });

  it('stands apart where the line was cut meanwhile', () => {
    const cuts = [{ from: 120, until: 900 }];
    const lines = [line({ heard: [heard(900)], cuts }), line({ heard: [heard(115)], cuts })];
    expect(delaysOf([change], lines, 'first')).toEqual({ open: [5], cut: [790] });
  });

  it('is none of a line that has nothing to do with it', () => {
    expect(delaysOf([change], [line({ heard: [heard(130, 'b')] })], 'first')).toEqual({ open: [], cut: [] });
  });

  it('is none where the gateway told it that it was made at', () => {
    expect(delaysOf([change], [line({ heard: [heard(130, 'a', 'first')] })], 'first')).toEqual({ open: [], cut: [] });
  });

  it('is told by percentiles', () => {
    const values = Array.from({ length: 200 }, (_, n) => 200 - n);
    expect([0.5, 0.99, 1].map((part) => percentile(values, part))).toEqual([100, 198, 200]);
    expect(percentile([], 0.99)).toBe(0);
  });
});
