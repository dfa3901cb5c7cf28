import fc from 'fast-check';
import { Mailbox } from './mailbox';

describe('a mailbox', () => {
  it.each(['info@sumple-data.example', "o'hara+csite@例え.jp", 'a.b-c_d@x'])('takes %s', (address) => {
    expect(new Mailbox('', address).address).toBe(address);
  });

  it.each([
    'b@y\r\nBcc: evil@x',
    'b@y, evil@x',
    'b@y;evil@x',
    '<b@y>',
    'Name <b@y>',
    '"b c"@y',
    'b@[127.0.0.1]',
    'group:b@y;',
    '@relay:b@y',
    'b@y@z',
    'b y@z',
    'b\u0000@y',
    'b\u200b@y',
    'b@-y',
    'b@',
    '',
    `${'b'.repeat(250)}@y.jp`,
  ])('refuses %j', (address) => {
    expect(() => new Mailbox('', address)).toThrow('is not one mail address');
  });

  it('never accepts what could end a header, a command or an address', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('\r', '\n', '\0', ' ', ',', ';', '<', '>', '"', '(', ':', '\\'),
        (text, sign) => {
          expect(() => new Mailbox('', `a${sign}${text}@example.com`)).toThrow();
        },
      ),
    );
  });

  it('keeps its name on one line', () => {
    expect(new Mailbox('山田\r\nBcc: evil@x', 'a@b').name).toBe('山田 Bcc: evil@x');
  });

  it('is read from the configuration', () => {
    expect(Mailbox.parse('クラウド版カスタマーセンター <aporder@desknet.com>')).toEqual(
      new Mailbox('クラウド版カスタマーセンター', 'aporder@desknet.com'),
    );
    expect(Mailbox.parse('aporder@desknet.com').domain).toBe('desknet.com');
  });
});
