import { addressHint, isBusAddress, isDatabaseAddress, isMailServerAddress } from './server-address';

const kinds = [
  ['a database', 'postgresql', isDatabaseAddress],
  ['a bus', 'nats', isBusAddress],
  ['a mail server', 'smtp', isMailServerAddress],
] as const;

describe.each(kinds)('the address of %s', (_what, protocol, isAddress) => {
  it.each(['host', 'host:5432', 'host.example:1/', 'user@host', 'user:pass@127.0.0.1:65535', 'user:p%40%23%2F%25@[::1]:25'])(
    'may be %s',
    (rest) => {
      expect(isAddress(`${protocol}://${rest}`)).toBe(true);
    },
  );

  it.each([
    ['a port that is none', 'host:port'],
    ['a port above all', 'mail:99999'],
    ['the port 0', 'mail:0'],
    ['a port and no host', ':25'],
    ['a # in the password', 'user:pa#ss@host:25'],
    ['a # in a password of digits, which would be a port', 'user:12#ss@host:25'],
    ['a / in such a password', 'user:12/ss@host:25'],
    ['a ? in such a password', 'user:12?ss@host:25'],
    ['a # in the name of the user', 'us#er:pass@host'],
    ['a % that encodes nothing', 'user:100%@host'],
    ['a % that encodes half a letter', 'user:%e5@host'],
    ['a space', 'user:pass word@host'],
  ])('may not have %s', (_which, rest) => {
    expect(isAddress(`${protocol}://${rest}`)).toBe(false);
  });

  it('is of its own kind', () => {
    expect(isAddress('http://host:80')).toBe(false);
    expect(isAddress('host:5432')).toBe(false);
    expect(isAddress('')).toBe(false);
  });
});

describe('addresses', () => {
  it('of a database may leave the host to libpq, and set options', () => {
    expect(isDatabaseAddress('postgres:///postgres?host=%2Frun%2Fpostgresql')).toBe(true);
    expect(isDatabaseAddress('postgresql://db/postgres?sslmode=require')).toBe(true);
  });

  it('of a bus are one or several, each whole', () => {
    for (const list of ['nats://a:4222,tls://user:pass@b:4222', 'nats://a:4222 , nats://b'])
      expect(isBusAddress(list)).toBe(true);
    for (const list of ['nats://a,', 'nats://a,b:4222', 'nats://a:4222,nats://b:99999', 'nats:///'])
      expect(isBusAddress(list)).toBe(false);
  });

  it('of a mail server have no path, and may be encrypted from the first byte', () => {
    expect(isMailServerAddress('smtps://user:password@mail:465')).toBe(true);
    expect(isMailServerAddress('smtp://mail:25/inbox')).toBe(false);
    expect(isMailServerAddress('smtp:///')).toBe(false);
  });

  it('are encoded as the hint says', () => {
    const [signs = '', codes = ''] = addressHint.slice('with '.length).split(' in a password written as ');
    expect(codes.split(' ').map(decodeURIComponent)).toEqual(signs.split(' '));
    expect(isMailServerAddress(`smtp://user:${codes.replaceAll(' ', '')}@mail:25`)).toBe(true);
  });
});
