import { staleLater } from './stale-later';

const gathering = (chance = 0) => {
  const asked: string[] = [];
  const timers: { readonly milliseconds: number; readonly work: () => void }[] = [];
  const stale = staleLater({
    invalidate: (key) => asked.push(key.join(' ')),
    after: (milliseconds, work) => timers.push({ milliseconds, work }),
    chance: () => chance,
  });
  return { stale, asked, timers };
};

describe('what has changed', () => {
  it('is asked anew once for a burst of changes', () => {
    const { stale, asked, timers } = gathering();
    stale([['applications'], ['application', 'a']]);
    stale([['applications'], ['application', 'b']]);
    expect([asked, timers.length]).toEqual([[], 1]);
    timers[0]?.work();
    expect(asked).toEqual(['applications', 'application a', 'application b']);
  });

  it('is asked anew again for what comes later', () => {
    const { stale, asked, timers } = gathering();
    for (const key of ['applications', 'notices']) {
      stale([[key]]);
      timers.at(-1)?.work();
    }
    expect([asked, timers.length]).toEqual([['applications', 'notices'], 2]);
  });

  it('is not asked by all pages at the same moment, but soon', () => {
    const moments = [0, 0.5, 1].map((chance) => {
      const { stale, timers } = gathering(chance);
      stale([['notices']]);
      return timers[0]?.milliseconds;
    });
    expect(moments).toEqual([50, 175, 300]);
  });
});
