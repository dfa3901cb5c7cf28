import { isInUse } from './usage';

const HOUR = 3_600_000;

describe('a page', () => {
  it('is in use until nobody touched any tab for eight hours', () => {
    expect(isInUse(8 * HOUR - 1, 0)).toBe(true);
    expect(isInUse(8 * HOUR, 0)).toBe(false);
  });
});
