import { headers as names } from '@csite/protocol';
import fc from 'fast-check';
import { requestHeaders } from './request-headers';

/** What the asker may set, and the header it travels in. */
const strangers = [
  ['idempotencyKey', names.idempotencyKey],
  ['clientAddress', names.clientAddress],
  ['userAgent', names.userAgent],
  ['traceparent', names.traceparent],
] as const;

describe('the headers of a request', () => {
  it('hold nothing but the deadline unless there is more to say', () => {
    const result = requestHeaders({}, 1_742_482_799_000);
    expect([...result.keys()]).toEqual([names.deadline]);
    expect(result.get(names.deadline)).toBe('1742482799000');
  });

  it('tell the deadline of this try, not of the asker', () => {
    expect(requestHeaders({ deadline: 9_000 }, 4_000).get(names.deadline)).toBe('4000');
  });

  it('hand on the token as it is: it is signed', () => {
    expect(requestHeaders({ token: 'aa-a.b_b.cc' }, 1).get(names.authorization)).toBe('aa-a.b_b.cc');
  });

  it.each(['token\r\nidempotency-key: other', 'token\nx', 'token\rx'])('refuse a token that would end its line: %j', (token) => {
    expect(() => requestHeaders({ token }, 1)).toThrow();
  });

  it.each(strangers)('leave out an empty %s', (field, name) => {
    expect(requestHeaders({ [field]: '' }, 1).has(name)).toBe(false);
  });

  it.each(strangers)('show what cannot be printed in %s as such, and cut what is too long', (field, name) => {
    const sent = (value: string): string => requestHeaders({ [field]: value }, 1).get(name);
    expect(sent('Mozilla/5.0 (Macintosh)')).toBe('Mozilla/5.0 (Macintosh)');
    expect(sent('a\r\nauthorization: forged')).toBe('a??authorization: forged');
    expect(sent('鍵\u0000\u007f\t')).toBe('????');
    expect(sent('x'.repeat(5_000))).toHaveLength(512);
  });

  it('let nothing of a stranger become a header of its own, whatever it is', () => {
    const nasty = fc.string({
      unit: fc.constantFrom('a', '\r', '\n', ':', ' ', '\u0000', '\u2028', 'é', '漢', '-'),
      minLength: 1,
    });
    fc.assert(
      fc.property(
        fc.oneof(nasty, fc.string({ unit: 'binary', minLength: 1 })),
        fc.constantFrom(...strangers),
        (value, [field, name]) => {
          const result = requestHeaders({ [field]: value }, 1);
          expect([...result.keys()].sort()).toEqual([names.deadline, name].sort());
          expect(result.values(name)).toHaveLength(1);
          expect(result.get(name)).toMatch(/^[\x20-\x7e]*$/);
        },
      ),
    );
  });
});
