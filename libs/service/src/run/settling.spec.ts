import { Settling } from './settling';

describe('settling', () => {
  it('waits for due work that a fact made while facts were looked at', async () => {
    const due = { left: 0, pending: () => Promise.resolve(due.left), wake: () => void (due.left = 0) };
    let looks = 0;
    const settled = (): Promise<boolean> => {
      looks += 1;
      if (looks === 1) due.left = 1;
      return Promise.resolve(true);
    };

    expect(await new Settling({ settled }, due).settle(Date.now() + 5_000)).toBe(true);
    expect(due.left).toBe(0);
  });

  it('says that there was nothing to do', async () => {
    const settled = (): Promise<boolean> => Promise.resolve(true);
    expect(await new Settling({ settled }).settle(Date.now() + 5_000)).toBe(false);
  });
});
