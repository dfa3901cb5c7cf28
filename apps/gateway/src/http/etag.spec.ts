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
    expect(editedVersion(etagOfVersion(7, 'a'))).toBe(7);
    expect(editedVersion(`W/${etagOfVersion(7, 'b')}`)).toBe(7);
    expect(editedVersion('"7"')).toBe(7);
  });

  it('of one version differ with the bytes', () => {
    expect(etagOfVersion(7, 'a')).toBe(etagOfVersion(7, Buffer.from('a')));
    expect(etagOfVersion(7, 'a')).not.toBe(etagOfVersion(7, 'b'));
  });

  it('are required of an edit', () => {
    expect(() => editedVersion(undefined)).toThrow(expect.objectContaining({ code: 'if-match.required', status: 428 }) as Error);
  });

  it.each(['*', '7', '"x"', '"1", "2"', '"-1"', '"7 8"', '"9999999999"'])('%s is no version', (header) => {
    expect(() => editedVersion(header)).toThrow(expect.objectContaining({ code: 'if-match.malformed' }) as Error);
  });
});
