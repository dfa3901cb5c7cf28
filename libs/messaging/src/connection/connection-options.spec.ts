import { BusRefusal } from './bus-refusal';
import { connectionOptions, inboxPrefix } from './connect';

const options = (url: string): ReturnType<typeof connectionOptions> => connectionOptions({ service: 'billing', url });
const refusal = (url: string): string => {
  try {
    options(url);
  } catch (error) {
    if (error instanceof BusRefusal) return error.message;
    throw error;
  }
  return 'accepted';
};

const sentence =
  'The address of the NATS server is no URL such as nats://user:password@host:4222, with @ : / ? # % in a password written as %40 %3A %2F %3F %23 %25.';

describe('the address of the bus', () => {
  it.each([
    ['nats://bus:4222', ['bus:4222']],
    ['nats://billing:secret@bus:4222', ['bus:4222']],
    ['nats://bus', ['bus']],
    ['nats://127.0.0.1:4222', ['127.0.0.1:4222']],
    ['nats://[::1]:4222', ['[::1]:4222']],
    ['nats://a:4222,nats://b:4223', ['a:4222', 'b:4223']],
    [' nats://a:4222 , nats://b:4223 ', ['a:4222', 'b:4223']],
  ])('%s leads to %j', (url, servers) => {
    expect(options(url).servers).toEqual(servers);
  });

  it.each([
    ['nats://billing:secret@bus:4222', 'billing', 'secret'],
    ['nats://a:4222,nats://billing:secret@b:4222', 'billing', 'secret'],
    ['nats://billing:secret@a:4222,nats://other:word@b:4222', 'billing', 'secret'],
    ['nats://bill%40ing:p%2Fw%3A%25%20@bus', 'bill@ing', 'p/w:% '],
    ['nats://billing@bus', 'billing', ''],
  ])('%s holds user and password', (url, user, pass) => {
    expect(options(url)).toMatchObject({ user, pass });
  });

  it('without a user asks with none', () => {
    expect(options('nats://bus:4222')).not.toHaveProperty('user');
    expect(options('nats://bus:4222')).not.toHaveProperty('pass');
  });

  it.each([
    ['nats://bus:4222', false],
    ['tls://bus:4222', true],
    ['nats://a:4222,tls://b:4222', true],
  ])('%s asks for an encrypted line: %j', (url, encrypted) => {
    expect('tls' in options(url)).toBe(encrypted);
  });

  it.each(['', ' ', ',', 'bus', 'bus:4222', 'nats://', 'nats://bus:4222,', 'nats://bus:port', 'nats://bus:99999', '//bus:4222'])(
    'is refused in one sentence when it is none: %j',
    (url) => {
      expect(refusal(url)).toBe(sentence);
    },
  );

  it.each([
    'nats://billing:50%off@bus:4222',
    'nats://billing:100%@bus:4222',
    'nats://b%:x@bus:4222',
    'nats://billing:%e5@bus:4222',
    'nats://billing:7/hunter2@bus:4222',
    'nats://billing:7#hunter2@bus:4222',
  ])('says how to write what a password may not hold as it is, and quotes none: %s', (url) => {
    expect(refusal(url)).toBe(sentence);
  });

  it('is never quoted when it is wrong: it may hold the password', () => {
    expect(refusal('nats://billing:hunter2@bus:port')).not.toMatch(/hunter2|billing/);
  });
});

describe('the connection to the bus', () => {
  it('comes back for ever, also when it is refused meanwhile', () => {
    expect(options('nats://bus')).toMatchObject({ maxReconnectAttempts: -1, ignoreAuthErrorAbort: true });
  });

  it('makes no error with its stack for each request that might fail', () => {
    expect(options('nats://bus')).toMatchObject({ noAsyncTraces: true });
  });

  it('gets its replies where no other service may listen', () => {
    expect(options('nats://bus')).toMatchObject({ name: 'billing', inboxPrefix: '_INBOX_billing' });
    expect(new Set(['contracts', 'identity', 'billing'].map(inboxPrefix)).size).toBe(3);
  });
});
