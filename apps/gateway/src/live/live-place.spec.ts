import { idOf, placeOf, shortened } from './live-place';

describe('The id of an event', () => {
  it('says which stream it was, and where there', () => {
    const place = { history: shortened('2026-11-29T03:48:00.123456789Z'), sequence: 4711 };
    expect(placeOf(idOf(place))).toEqual(place);
    expect(shortened('2026-11-29T03:48:01.123456789Z')).not.toBe(place.history);
  });

  it.each(['', 'x', '7', 'abc-', '-7', 'abc-7-7', 'abc--7', 'abc-1e9', 'ABC-7', `abc-${'7'.repeat(16)}`, 'abc-7\n'])(
    'is none of ours where it is %j',
    (id) => {
      expect(placeOf(id)).toBeUndefined();
    },
  );

  it('needs no stream that tells when it was made', () => {
    expect(shortened('never')).toBe('0');
  });
});
