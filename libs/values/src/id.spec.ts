import { newId } from './id';

const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('an id', () => {
  const ids = Array.from({ length: 20_000 }, newId);

  it('is a UUIDv7 of its millisecond', () => {
    expect(ids.filter((id) => !UUID_V7.test(id))).toEqual([]);
    const millis = Number.parseInt((ids[0] ?? '').replace('-', '').slice(0, 12), 16);
    expect(Math.abs(Date.now() - millis)).toBeLessThan(60_000);
  });

  it('sorts behind all that were made before it, however many a millisecond has', () => {
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('cannot be told from another of the same moment', () => {
    expect(new Set(ids.map((id) => id.slice(19))).size).toBe(ids.length);
  });
});
