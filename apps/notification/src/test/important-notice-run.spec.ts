import { importantNoticeRun } from './important-notice-run';

describe('an important notice', () => {
  it('reaches each contractor once, whoever is killed when, by a server that fails now and then', async () => {
    const { findings } = await importantNoticeRun({ count: 200, kills: 2, random: Math.random, say: () => undefined });
    expect(findings).toEqual([]);
  }, 120_000);
});
