import { ConfigurationError, readConfiguration } from './configuration';

const sentence = (env: Record<string, string>, args: string[] = []): string => {
  try {
    readConfiguration(env, args);
    return 'accepted';
  } catch (error) {
    if (error instanceof ConfigurationError) return error.message;
    throw error;
  }
};

describe('the settings of npm start', () => {
  it('are all optional: a demo with a manual clock, one of each service', () => {
    const configuration = readConfiguration({ PATH: '/bin', HOME: '/root', npm_config_cache: '/tmp' }, []);
    expect(configuration).toMatchObject({ clock: 'manual', replicas: 1, fresh: false, logLevel: 'info' });
    expect(configuration.port).toBeUndefined();
    expect(configuration.databaseUrl).toBeUndefined();
  });

  it('are taken from the environment', () => {
    const env = { PORT: '8080', REPLICAS: '2', CLOCK: 'system', NATS_URL: 'nats://bus:4222', SMTP_URL: 'smtp://mail:25' };
    expect(readConfiguration(env, [])).toMatchObject({
      port: 8080,
      replicas: 2,
      clock: 'system',
      natsUrl: 'nats://bus:4222',
      smtpUrl: 'smtp://mail:25',
    });
  });

  it('count an empty variable as unset', () => {
    expect(readConfiguration({ PORT: '' }, []).port).toBeUndefined();
  });

  it.each([
    ['DATABSE_URL', 'DATABASE_URL'],
    ['NATS_ULR', 'NATS_URL'],
    ['SMPT_URL', 'SMTP_URL'],
    ['REPLICA', 'REPLICAS'],
    ['PROT', 'PORT'],
    ['clock', 'CLOCK'],
  ])('refuse %s, which was meant to be %s', (mistyped, meant) => {
    expect(sentence({ [mistyped]: 'x' })).toBe(`Unknown environment variable ${mistyped}: did you mean ${meant}?`);
  });

  it.each([
    [{ PORT: 'http' }, 'Environment variable PORT must be a port number such as 3000.'],
    [{ PORT: '70000' }, 'Environment variable PORT must be a port number such as 3000.'],
    [{ REPLICAS: '0' }, 'Environment variable REPLICAS must be a number from 1 to 5.'],
    [{ CLOCK: 'sundial' }, 'Environment variable CLOCK must be manual or system.'],
    [
      { DATABASE_URL: 'mysql://db' },
      'Environment variable DATABASE_URL must be an address such as postgresql://user:password@host:5432/postgres, with @ : / ? # % in a password written as %40 %3A %2F %3F %23 %25.',
    ],
  ])('refuse the value of %j in one sentence', (env, expected) => {
    expect(sentence(env)).toBe(expected);
  });

  it.each([
    ['NATS_URL', 'http://user:hunter2@bus'],
    ['NATS_URL', 'nats://user:hunter2#x@bus:4222'],
    ['NATS_URL', 'nats://bus:99999'],
    ['NATS_URL', 'nats://bus:4222,nats://user:7#hunter2@other'],
    ['DATABASE_URL', 'postgresql://user:hunter2#ss@host:5432/db'],
    ['DATABASE_URL', 'postgresql://user:7/hunter2@host:5432/db'],
    ['DATABASE_URL', 'postgresql://user:hunter2@host:99999/db'],
    ['SMTP_URL', 'smtp://user:hunter2#x@mail.example:25'],
    ['SMTP_URL', 'smtp://mail:99999'],
    ['SMTP_URL', 'smtp://:25'],
  ])('never quote a value, which may hold a password: %s=%s', (name, value) => {
    expect(sentence({ [name]: value })).toMatch(
      new RegExp(`^Environment variable ${name} must be an address such as \\S+, with .* in a password written as .*\\.$`),
    );
    expect(sentence({ [name]: value })).not.toMatch(/hunter2|user:7/);
  });

  it('go on counting the seconds from when npm start began', () => {
    expect(readConfiguration({}, ['--begun=1790000000000', '--fresh'])).toMatchObject({ begun: 1_790_000_000_000, fresh: true });
    expect(readConfiguration({}, []).begun).toBeUndefined();
  });

  it.each(['--frehs', '--begun=soon'])('refuse an unknown argument (%s)', (argument) => {
    expect(sentence({}, [argument])).toBe(`Unknown argument ${argument}: npm start knows only -- --fresh.`);
  });
});
