import { isGoingOn, stateOf } from './notice-state';

const from = '2025-03-20T09:00:00.000+09:00';

describe('where a notice stands', () => {
  it.each([
    ['maintenance', 'planned', undefined, 'window_planned'],
    ['maintenance', 'open', undefined, 'window_open'],
    ['maintenance', 'open', true, 'window_extended'],
    ['maintenance', 'over', true, 'window_over'],
    ['incident', 'open', undefined, 'incident_open'],
    ['incident', 'over', undefined, 'incident_over'],
  ] as const)('%s that is %s (longer than announced: %s) is %s', (kind, state, extended, words) => {
    expect(stateOf({ kind, window: { from, state, ...(extended && { extended }) } })).toBe(words);
  });

  it('of an incident is what its timeline says', () => {
    const window = { from, state: 'open' } as const;
    expect(stateOf({ kind: 'incident', window, progress: 'monitoring' })).toBe('progress_monitoring');
    expect(isGoingOn({ kind: 'incident', window, progress: 'monitoring' })).toBe(true);
    expect(isGoingOn({ kind: 'incident', window, progress: 'resolved' })).toBe(false);
  });

  it('of news is nothing', () => {
    expect(stateOf({ kind: 'news' })).toBeUndefined();
    expect(isGoingOn({ kind: 'news' })).toBe(false);
  });
});
