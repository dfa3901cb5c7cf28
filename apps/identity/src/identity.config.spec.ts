import { readConfig } from '@csite/service';
import { IdentityConfig } from './identity.config';

const good = {
  PUBLIC_URL: 'https://csite.example.com',
  NATS_URL: 'nats://127.0.0.1:4222',
  DATABASE_URL: 'postgresql://a:b@127.0.0.1/c',
  KEY_SECRET: 'x'.repeat(32),
};
const read = (changed: Record<string, string> = {}): IdentityConfig => readConfig(IdentityConfig, { ...good, ...changed });

describe('the settings of identity', () => {
  it('keep what is promised unless told: 24 h for a link, Argon2id at the minimum of OWASP', () => {
    expect(read()).toMatchObject({ SIGN_UP_HOURS: 24, HASH_MEMORY_KIB: 19_456, HASH_PASSES: 2, REFRESH_GRACE_SECONDS: 30 });
  });

  it.each([
    ['KEY_SECRET', 'short'],
    ['KEY_SECRET', ''],
    ['KEY_SECRET_OTHERS', 'short'],
    ['KEY_SECRET_OTHERS', `${'x'.repeat(32)},short`],
    ['HASH_MEMORY_KIB', '4096'],
    ['HASH_PASSES', '1'],
    ['HASH_CONCURRENCY', '0'],
    ['HASH_QUEUE', '-1'],
    ['SIGN_UP_HOURS', '0'],
    ['SIGN_UP_HOURS', '1.5'],
    ['SESSION_HOURS', 'a month'],
    ['REFRESH_GRACE_SECONDS', '-1'],
    ['LIMIT_LOG_IN_PER_ACCOUNT', '5'],
    ['LIMIT_LOG_IN_PER_ADDRESS', '5,1,60'],
    ['LIMIT_SIGN_UP_IN_ALL', '5,1,60,x'],
    ['LIMIT_MAILS_PER_RECIPIENT', '-5,1,60,60'],
    ['LIMIT_SIGN_UPS_PER_ADDRESS', '5, 1, 60, 60'],
    ['LIMIT_SIGN_UP_PER_SUBDOMAIN', '1.5,1,60,60'],
  ])('%s=%p stops the start, with a sentence that names it', (name, value) => {
    expect(() => read({ [name]: value })).toThrow(new RegExp(name));
  });

  it('without a secret do not start: it has no default', () => {
    const rest = { NATS_URL: good.NATS_URL, DATABASE_URL: good.DATABASE_URL };
    expect(() => readConfig(IdentityConfig, rest)).toThrow(/KEY_SECRET/);
  });

  it('of a name that was mistyped do not start', () => {
    expect(() => read({ LIMIT_LOGIN_PER_ACCOUNT: '5,1,60,60' })).toThrow(/LIMIT_LOGIN_PER_ACCOUNT/);
  });
});
