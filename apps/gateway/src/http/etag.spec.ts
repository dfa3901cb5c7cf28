import { editedVersion, etagOf, etagOfVersion, isFresh } from './etag';

describe('ETags', () => {
  it('are equal for equal bytes alone', () => {
    expect(etagOf('a')).toBe(etagOf(Buffer.from('a')));
    expect(etagOf('a')).not.toBe(etagOf('b'));
  });

  it.each([
    ['W/"1"', true],
    ['"1"', true],
    ['"0", W/"1"', true],
    ['*', true],
    ['"2"', false],
    ['1', false],
    [undefined, false],
  ])('If-None-Match %p against W/"1": %p', (header, fresh) => {
    expect(isFresh(header, 'W/"1"')).toBe(fresh);
  });

  it('tell an edit the version it was made from', () => {
    expect(editedVersion(etagOfVersion(7))).toBe(7);
    expect(editedVersion('W/"7"')).toBe(7);
  });

  it('are required of an edit', () => {
    expect(() => editedVersion(undefined)).toThrow(expect.objectContaining({ code: 'if-match.required', status: 428 }) as Error);
  });

  it.each(['*', '7', '"x"', '"1", "2"', '"-1"'])('%s is no version', (header) => {
    expect(() => editedVersion(header)).toThrow(expect.objectContaining({ code: 'if-match.malformed' }) as Error);
  });
});
