import { monthlyRun } from './monthly-run';

describe('the monthly run', () => {
  it('issues each document exactly once, numbered without gaps, whoever is killed when', async () => {
    const { findings } = await monthlyRun({ count: 150, kills: 2, random: Math.random, say: () => undefined });
    expect(findings).toEqual([]);
  }, 180_000);
});
