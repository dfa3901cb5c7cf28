import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '@csite/embedded';
import { parse } from 'yaml';
import { busUsers, gateway, services } from './services';

interface Container {
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, object>>;
  readonly volumes?: readonly string[];
  readonly ports?: readonly string[];
}

const read = (...path: string[]): string => readFileSync(join(projectFolder(), ...path), 'utf8');
const compose = parse(read('docker-compose.yml'), { merge: true }) as {
  readonly services: Readonly<Record<string, Container>>;
  readonly volumes: Readonly<Record<string, null>>;
};
const container = (name: string): Container => compose.services[name] ?? {};
const withDatabase = services.filter(({ database }) => database);
const passwordOf = (user: string): string => `NATS_${user.toUpperCase()}_PASSWORD`;
/** Secrets that have no default: compose refuses to start without them. */
const wanted = new Set([...read('docker-compose.yml').matchAll(/\$\{(\w+):\?/g)].map(([, name = '']) => name));

describe('the build', () => {
  it('compiles every app and library that is not the bundle of the browser', () => {
    const folders = ['apps', 'libs'].flatMap((group) =>
      readdirSync(join(projectFolder(), group)).map((name) => `${group}/${name}`),
    );
    const packages = folders.filter((folder) => existsSync(join(projectFolder(), folder, 'package.json')));
    const { references } = JSON.parse(read('tsconfig.json')) as { readonly references: readonly { readonly path: string }[] };
    expect(references.map(({ path }) => path).sort()).toEqual(packages.filter((folder) => folder !== 'apps/web').sort());
  });
});

describe('npm start', () => {
  it('runs every service that the protocol knows: the clock waits for each of them', () => {
    const [, names = ''] = /services = \[([^\]]*)\]/.exec(read('libs', 'protocol', 'src', 'wire', 'services.ts')) ?? [];
    expect([...names.matchAll(/'(\w+)'/g)].map(([, name]) => name).sort()).toEqual(services.map(({ name }) => name).sort());
  });
});

describe('docker compose runs what npm start runs', () => {
  it.each([...services, gateway].map((service) => [service.name, service] as const))(
    '%s',
    (name, { database, secrets, keys = [] }) => {
      const { command, environment = {}, depends_on = {} } = container(name);
      expect(command).toEqual(['node', `apps/${name}/dist/main.js`]);
      expect(Object.keys(depends_on)).toEqual(expect.arrayContaining(['nats', 'migrate']));
      expect(environment['NATS_URL']).toBe(`nats://${name}:\${${passwordOf(name)}:?}@nats:4222`);
      expect(environment['DATABASE_URL']).toBe(
        database ? `postgresql://csite_${name}:\${DATABASE_PASSWORD:?}@postgres:5432/csite_${name}` : undefined,
      );
      const told = Object.keys(environment);
      expect(told).toEqual(expect.arrayContaining(['CLOCK', 'LOG_LEVEL', 'PUBLIC_URL', 'HEALTH_PORT']));
      expect(told.filter((each) => each.endsWith('_SECRET')).sort()).toEqual(
        [...secrets, ...keys.filter((each) => each.endsWith('_SECRET'))].sort(),
      );
      expect(told.includes('SMTP_URL')).toBe(name === 'notification');
    },
  );

  it('is heard on this machine alone', () => {
    const ports = Object.values(compose.services).flatMap((each) => each.ports ?? []);
    expect(ports.sort()).toEqual(['127.0.0.1:3000:3000', '127.0.0.1:8025:8025', '127.0.0.1:8026:8026']);
  });

  it('keeps what the servers store', () => {
    for (const name of ['postgres', 'nats']) {
      expect(container(name).volumes).toEqual(expect.arrayContaining([expect.stringMatching(`^${name}:/`)]));
      expect(compose.volumes).toHaveProperty(name);
    }
  });

  it('gives the bus a password for each of its users, and no more', () => {
    const names = Object.keys(container('nats').environment ?? {});
    expect(names.sort()).toEqual(busUsers.map(passwordOf).sort());
    const users = [...read('deploy/nats/nats.conf').matchAll(/\{ user: (\w+), password: \$(\w+)/g)];
    expect(users.map(([, user = '', password]) => [user, password]).sort()).toEqual(
      busUsers.map((user) => [user, passwordOf(user)]).sort(),
    );
  });

  it('makes a random value for every secret that it asks for', () => {
    const script = read('deploy/docker/make-secrets.mjs');
    const users = /users = \[([^\]]*)\]/.exec(script)?.[1] ?? '';
    expect([...users.matchAll(/'(\w+)'/g)].map(([, user]) => user).sort()).toEqual([...busUsers].sort());
    for (const name of wanted) if (!/^NATS_/.test(name)) expect(script).toContain(`'${name}'`);
    expect([...wanted].filter((name) => /^NATS_/.test(name)).sort()).toEqual(busUsers.map(passwordOf).sort());
  });

  it.each(['databases.sh', 'migrate.sh'])('%s goes over every service with a database', (script) => {
    const [, names = ''] = /for service in ([^;]*);/.exec(read('deploy/docker', script)) ?? [];
    expect(names.split(' ').sort()).toEqual(withDatabase.map(({ name }) => name).sort());
  });

  it('builds every program that it runs into the image', () => {
    const dockerfile = read('deploy/docker/Dockerfile');
    const programs = Object.values(compose.services).flatMap(
      ({ command = [] }) => /apps\/([\w-]+)\//.exec(command.join(' '))?.[1] ?? [],
    );
    for (const app of new Set([...programs, 'cli'])) expect(dockerfile).toContain(`-w apps/${app}`);
  });
});
