import { projectFolder } from '@csite/embedded';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownNames, readConfiguration } from './configuration';

const refusal = (name: string): RegExp => new RegExp(`^Environment variable ${name} must be `);

const refusalOf = (environment: Record<string, string>): string => {
  try {
    readConfiguration(environment, []);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('the value of a setting', () => {
  it.each([
    ['PORT', '1'],
    ['PORT', '65535'],
    ['MAIL_CATCHER_PORT', '8025'],
    ['DATABASE_URL', 'postgres://db/postgres'],
    ['DATABASE_URL', 'postgresql://user:p%40ss@[::1]:5432/postgres?sslmode=require'],
    ['NATS_URL', 'tls://bus:4222'],
    ['NATS_URL', 'nats://a:4222,nats://b:4222'],
    ['SMTP_URL', 'smtps://user:password@mail:465'],
    ['PUBLIC_URL', 'https://csite.example.com:8443'],
    ['CLOCK', 'system'],
    ['LOG_LEVEL', 'silent'],
    ['REPLICAS', '5'],
    ['CSITE_HOME', '/var/lib/csite'],
  ])('may be %s=%s', (name, value) => {
    expect(() => readConfiguration({ [name]: value }, [])).not.toThrow();
  });

  it.each([
    ['PORT', '0'],
    ['PORT', '080'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '3000 '],
    ['PORT', '3e3'],
    ['MAIL_CATCHER_PORT', '99999'],
    ['DATABASE_URL', 'db:5432/postgres'],
    ['DATABASE_URL', 'postgresql://'],
    ['DATABASE_URL', 'postgresql://user name@db/postgres'],
    ['NATS_URL', 'ws://bus:443'],
    ['SMTP_URL', 'mail:25'],
    ['PUBLIC_URL', 'https://csite.example.com/'],
    ['PUBLIC_URL', 'https://csite.example.com/portal'],
    ['PUBLIC_URL', 'https://csite.example.com?x=1'],
    ['PUBLIC_URL', 'csite.example.com'],
    ['CLOCK', 'Manual'],
    ['LOG_LEVEL', 'verbose'],
    ['REPLICAS', '6'],
    ['REPLICAS', '1.5'],
    ['CSITE_HOME', 'data'],
    ['CSITE_HOME', '~/csite'],
  ])('may not be %s=%s', (name, value) => {
    expect(() => readConfiguration({ [name]: value }, [])).toThrow(refusal(name));
  });

  it('is never said back, whatever it is: it may hold a password', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ownNames), fc.stringMatching(/^[^a-zA-Z0-9\s/]hunter2\S{0,20}$/), (name, value) => {
        expect(refusalOf({ [name]: value })).toMatch(refusal(name));
        expect(refusalOf({ [name]: value })).not.toContain('hunter2');
      }),
    );
  });

  it('leaves room for the gateways of all replicas: each takes the next port', () => {
    expect(readConfiguration({ PORT: '65533', REPLICAS: '3' }, []).port).toBe(65_533);
    expect(() => readConfiguration({ PORT: '65534', REPLICAS: '3' }, [])).toThrow(refusal('PORT'));
  });

  it('counts for nothing when it is empty, so that a compose file may pass on what nobody set', () => {
    const nothing = Object.fromEntries(ownNames.map((name) => [name, '']));
    expect(readConfiguration(nothing, [])).toEqual(readConfiguration({}, []));
  });
});

describe('the name of a setting', () => {
  it.each(['PATH', 'HOME', 'USER', 'LANG', 'TZ', 'SHELL', 'TERM', 'PWD', 'NODE_ENV', 'MAIL_FROM', 'npm_config_port'])(
    '%s is somebody else’s and no slip of the finger',
    (name) => {
      expect(() => readConfiguration({ [name]: 'x' }, [])).not.toThrow();
    },
  );

  it.each(ownNames.filter((name) => name.length >= 6))(
    '%s is missed by a lost letter, and by two that changed places',
    (name) => {
      const lost = name.slice(0, 2) + name.slice(3);
      const swapped = name.slice(0, -2) + name.slice(-1) + name.slice(-2, -1);
      for (const mistyped of [lost, swapped])
        expect(() => readConfiguration({ [mistyped]: 'x' }, [])).toThrow(`${mistyped}: did you mean ${name}?`);
    },
  );
});

describe('the arguments of npm start', () => {
  it('know --fresh and nothing else', () => {
    expect(readConfiguration({}, []).fresh).toBe(false);
    expect(readConfiguration({}, ['--fresh', '--fresh']).fresh).toBe(true);
    for (const words of [['fresh'], ['--fresh', '-v'], ['--fresh=no'], ['']])
      expect(() => readConfiguration({}, words)).toThrow(/^Unknown argument .*: npm start knows only -- --fresh\.$/);
  });
});

describe('the table of settings in the README', () => {
  const readme = readFileSync(join(projectFolder(), 'README.md'), 'utf8');

  it.each(ownNames)('explains %s', (name) => {
    expect(readme).toMatch(new RegExp(`^\\| .*\`${name}\`.* \\| \\S`, 'm'));
  });
});
