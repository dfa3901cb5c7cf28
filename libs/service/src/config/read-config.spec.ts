import { IsString } from 'class-validator';
import { ConfigError } from './config.error';
import { readConfig } from './read-config';
import { ServiceConfig } from './service.config';

class ParcelConfig extends ServiceConfig {
  @IsString({ message: 'must be text' })
  readonly PARCEL_SECRET!: string;
}

const right = { NATS_URL: 'nats://parcel:secret@localhost:4222', PARCEL_SECRET: 'swordfish', PATH: '/bin', HOME: '/root' };

const sentence = (environment: Record<string, string>): string => {
  try {
    readConfig(ParcelConfig, environment);
    return 'accepted';
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
};

describe('the configuration of a service', () => {
  it('is read from the environment, with defaults', () => {
    const config = readConfig(ParcelConfig, { ...right, HEALTH_PORT: '9090' });
    expect(config).toBeInstanceOf(ParcelConfig);
    expect(config).toMatchObject({ PARCEL_SECRET: 'swordfish', CLOCK: 'system', LOG_LEVEL: 'info', HEALTH_PORT: 9090 });
  });

  it('has no default for a secret', () => {
    const rest = Object.fromEntries(Object.entries(right).filter(([name]) => name !== 'PARCEL_SECRET'));
    expect(sentence(rest)).toBe('Environment variable PARCEL_SECRET is not set and must be text.');
  });

  it('counts an empty variable as unset', () => {
    expect(sentence({ ...right, PARCEL_SECRET: '' })).toContain('PARCEL_SECRET is not set');
    expect(sentence({ ...right, CLOCK: '' })).toBe('accepted');
  });

  it.each([
    ['NATS_ULR', 'NATS_URL'],
    ['CLOK', 'CLOCK'],
    ['DATABASEURL', 'DATABASE_URL'],
    ['log_level', 'LOG_LEVEL'],
    ['PARCEL_SECRETS', 'PARCEL_SECRET'],
  ])('refuses %s, which is nearly %s', (mistyped, meant) => {
    expect(sentence({ ...right, [mistyped]: 'x' })).toBe(`Unknown environment variable ${mistyped}: did you mean ${meant}?`);
  });

  it.each(['PORT', 'LANG', 'HOSTNAME', 'KUBERNETES_PORT', 'npm_config_cache', 'BLOCK_SIZE'])(
    'leaves the foreign variable %s alone',
    (name) => {
      expect(sentence({ ...right, [name]: '1' })).toBe('accepted');
    },
  );

  it.each([
    ['DATABASE_URL', 'postgresql://user:7/hunter2@host/db'],
    ['DATABASE_URL', 'postgresql://user:7#hunter2@host/db'],
    ['DATABASE_URL', 'postgresql://user:hunter2%@host/db'],
    ['NATS_URL', 'nats://user:7/hunter2@host'],
    ['NATS_URL', 'nats://a:4222,nats://user:hunter2@b:99999'],
  ])('refuses the wrong address in %s, and says how a password is written: %s', (name, address) => {
    expect(sentence({ ...right, [name]: address })).toMatch(
      new RegExp(`^Environment variable ${name} must be a [^.]+, with @ : / \\? # % in a password written as %40 [^.]*%25\\.$`),
    );
  });

  it.each([
    ['NATS_URL', 'nats://bus'],
    ['NATS_URL', 'nats://a:4222,tls://user:secret@b:4222'],
    ['NATS_URL', 'nats://a:4222, nats://b:4222'],
    ['DATABASE_URL', 'postgres://db/parcels'],
    ['DATABASE_URL', 'postgresql://user:p%2Fw@[::1]:5432/parcels?sslmode=require'],
  ])('takes the right address in %s: %s', (name, address) => {
    expect(sentence({ ...right, [name]: address })).toBe('accepted');
  });

  it('names the variable and the rule, never the value', () => {
    expect(sentence({ ...right, CLOCK: 'sundial' })).toBe('Environment variable CLOCK must be system or manual.');
    expect(sentence({ ...right, DATABASE_URL: 'mysql://root:hunter2@db' })).not.toContain('hunter2');
    expect(sentence({ ...right, HEALTH_PORT: 'ninety' })).toContain('HEALTH_PORT must be a port number');
  });
});
