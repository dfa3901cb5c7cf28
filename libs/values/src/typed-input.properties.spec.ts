import fc from 'fast-check';
import { normalizeCustomerNumber } from './customer-number';
import { newId } from './id';
import { normalizeMailAddress } from './mail-address';
import { nearMiss } from './near-miss';
import { normalizeSubdomain } from './subdomain';

const letters = [...'abcdefghijklmnopqrstuvwxyz0123456789'];
const labels = fc
  .array(fc.constantFrom(...letters, '-'), { minLength: 1, maxLength: 20 })
  .map((characters) => `a${characters.join('')}`);
const numbers = fc.integer({ min: 0, max: 99_999_999 }).map((count) => `A${String(count).padStart(8, '0')}`);
const blanks = fc.array(fc.constantFrom(' ', '\t', '\n', '\u3000', '\u00a0'), { maxLength: 3 }).map((list) => list.join(''));

/** As a Japanese keyboard writes it: every ASCII character has a full-width twin. */
const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

const normalizers = [normalizeCustomerNumber, normalizeSubdomain, normalizeMailAddress] as const;

describe('What people type', () => {
  it.each(normalizers)('comes to rest: %p of it twice is the same as once', (normalize) => {
    fc.assert(
      fc.property(fc.oneof(labels, numbers, fc.emailAddress(), fc.webUrl()), (text) => {
        expect(normalize(normalize(text))).toBe(normalize(text));
      }),
    );
  });

  it('means the same customer in any case, width and surrounding blanks', () => {
    fc.assert(
      fc.property(numbers, blanks, blanks, (number, before, after) => {
        for (const typed of [number, number.toLowerCase(), fullWidth(number), fullWidth(number.toLowerCase())]) {
          expect(normalizeCustomerNumber(`${before}${typed}${after}`)).toBe(number);
        }
      }),
    );
  });

  it('means the same mailbox in any case, width and surrounding blanks', () => {
    fc.assert(
      fc.property(labels, labels, blanks, (box, host, blank) => {
        const address = `${box}@${host}.example`;
        for (const typed of [address, address.toUpperCase(), fullWidth(address)]) {
          expect(normalizeMailAddress(`${blank}${typed}${blank}`)).toBe(address);
        }
      }),
    );
  });

  it('means the same environment, wherever in an address it stands', () => {
    const schemes = fc.constantFrom('', 'https://', 'http://', 'HTTPS://');
    const tails = fc.constantFrom(
      '',
      '.',
      '/',
      '.dn-cloud.com',
      '.dn-cloud.com/',
      '.dn-cloud.com:443/a.b?c=d.e#f',
      '?x',
      '#y',
      ':8080',
    );
    fc.assert(
      fc.property(labels, schemes, tails, blanks, (label, scheme, tail, blank) => {
        expect(normalizeSubdomain(`${blank}${scheme}${label}${tail}${blank}`)).toBe(label);
        expect(normalizeSubdomain(fullWidth(`${scheme}${label.toUpperCase()}${tail}`))).toBe(label);
      }),
    );
  });

  it('never becomes another customer or mailbox by losing characters inside', () => {
    expect(normalizeCustomerNumber('A1234 5678')).toBe('A1234 5678');
    expect(normalizeCustomerNumber('A-12345678')).toBe('A-12345678');
    expect(normalizeMailAddress('taro.yamada+csite@example.com')).toBe('taro.yamada+csite@example.com');
    expect(normalizeMailAddress('"a b"@example.com')).toBe('"a b"@example.com');
  });

  it.each(['', ' ', '\u3000', '\t\n'])('%j stays nothing at all', (typed) => {
    expect(normalizers.map((normalize) => normalize(typed))).toEqual(['', '', '']);
  });

  it.each([
    ['ﾐﾅﾄ', 'ミナト'],
    ['minato.', 'minato'],
    ['.minato', ''],
    ['user@minato.dn-cloud.com', 'user@minato'],
    ['ftp://minato.dn-cloud.com', 'minato'],
    ['minato/../other', 'minato'],
  ])('subdomain %j is read as %j', (typed, subdomain) => {
    expect(normalizeSubdomain(typed)).toBe(subdomain);
  });
});

describe('A slip of the finger', () => {
  const known = ['DATABASE_URL', 'NATS_URL', 'SESSION_SECRET', 'PUBLIC_URL'];
  const names = fc.constantFrom(...known);

  it('of one letter too many, too few, or wrong is found out, anywhere in a long name', () => {
    fc.assert(
      fc.property(names, fc.nat({ max: 30 }), fc.constantFrom(...letters), (name, where, letter) => {
        const at = where % name.length;
        for (const slipped of [
          `${name.slice(0, at)}${letter}${name.slice(at)}`,
          `${name.slice(0, at)}${name.slice(at + 1)}`,
          `${name.slice(0, at)}${letter}${name.slice(at + 1)}`,
        ]) {
          expect(nearMiss(slipped, known)).toBe(name);
        }
      }),
    );
  });

  it('is none where the name is known: it is its own nearest', () => {
    for (const name of known) expect(nearMiss(name, known)).toBe(name);
  });

  it.each(['', 'X', 'COMPLETELY_OTHER', 'DATABASE_URL_OF_ANOTHER_PROGRAM'])('was not what happened to %j', (name) => {
    expect(nearMiss(name, known)).toBeUndefined();
  });

  it('cannot be told where nothing is known', () => {
    expect(nearMiss('DATABASE_URL', [])).toBeUndefined();
  });
});

describe('A new id', () => {
  const ids = Array.from({ length: 500 }, newId);

  it('is a UUID of version 7, in lower case', () => {
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('is never given twice', () => {
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('begins with the moment it was made, so that later ones never sort before', () => {
    const moments = ids.map((id) => parseInt(id.replace('-', '').slice(0, 12), 16));
    expect(moments).toEqual([...moments].sort((a, b) => a - b));
  });
});
