import { Turns } from './turns';

describe('Lines that end', () => {
  it('are taken up again soon', () => {
    const turns = new Turns();
    expect([turns.take(1_000), turns.take(9_000)]).toEqual([50, 50]);
  });

  it('are taken up again one after the other where many end at once', () => {
    const turns = new Turns();
    const told = Array.from({ length: 2_000 }, () => turns.take(1_000));
    expect([told[0], told[1], told.at(-1)]).toEqual([50, 55, 50 + 1_999 * 5]);
    expect(turns.take(1_000 + 5_000)).toBe(50 + 2_000 * 5 - 5_000);
  });
});
