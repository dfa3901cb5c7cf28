import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfiguration } from './configuration';
import { Home } from './home';
import type { Server } from './infrastructure';
import type { Installation } from './installation';
import { describeSystem, RunFile, type RunningSystem } from './run-file';
import { Secrets } from './secrets';
import { cliEnvironment, migrationEnvironment } from './service-environment';
import { services } from './services';

const folder = mkdtempSync(join(tmpdir(), 'csite-run-file-'));
afterAll(() => rmSync(folder, { recursive: true }));

const ours: Server = {
  url: 'nats://127.0.0.1:4222',
  part: {
    name: 'nats-server',
    pid: 41,
    start: () => Promise.resolve(),
    exit: () => Promise.resolve({ code: 0, signal: null, expected: true }),
    stop: () => Promise.resolve(),
  },
};
const installed = (nats: Server = ours): Installation => ({
  configuration: readConfiguration({ REPLICAS: '2' }, []),
  home: new Home(folder),
  secrets: new Secrets(folder),
  postgres: { url: 'postgresql://postgres:root@127.0.0.1:5432/postgres' },
  nats,
  smtpUrl: 'smtp://127.0.0.1:25',
  ports: [3000, 3001],
  publicUrl: 'http://localhost:3000',
  environment: {},
});

describe('what is written down of a running system', () => {
  const system = describeSystem(installed(), 'http://localhost:8025', [
    { name: 'contracts', pid: 7 },
    { name: 'contracts-2', pid: 8 },
  ]);

  it('is where its sites and mails are, and which process is which', () => {
    expect(system.sites).toEqual(['http://localhost:3000', 'http://localhost:3001']);
    expect(system.mails).toBe('http://localhost:8025');
    expect(system.processes).toEqual({ contracts: 7, 'contracts-2': 8 });
  });

  it('is a database for each service that has one, as the owner of its tables', () => {
    expect(Object.keys(system.databases).sort()).toEqual(['billing', 'contracts', 'identity', 'notification', 'status']);
    for (const [name, url] of Object.entries(system.databases))
      expect(url).toMatch(new RegExp(`^postgresql://csite_${name}_owner:s[0-9a-f]{48}@127\\.0\\.0\\.1:5432/csite_${name}$`));
  });

  it('is the bus as two users, with passwords of their own', () => {
    const [cli, environments, admin] = [system.bus.cli, system.bus.environments, system.bus.admin].map((url) => new URL(url));
    expect([cli?.username, environments?.username, admin?.username]).toEqual(['cli', 'environments', 'admin']);
    expect(new Set([cli?.password, environments?.password, admin?.password]).size).toBe(3);
  });

  it('is the bus as it was given when it is somebody else’s', () => {
    const url = 'nats://me:mine@bus:4222';
    expect(describeSystem(installed({ url }), undefined, []).bus).toEqual({ cli: url, environments: url, admin: url });
  });

  it('says the same at the next start: the secrets stay', () => {
    expect(describeSystem(installed(), system.mails, []).databases).toEqual(system.databases);
  });
});

describe('the file it is written to', () => {
  const system: RunningSystem = {
    sites: ['http://localhost:3000'],
    bus: {
      cli: 'nats://cli:x@127.0.0.1:4222',
      environments: 'nats://environments:z@127.0.0.1:4222',
      admin: 'nats://admin:y@127.0.0.1:4222',
    },
    databases: {},
    processes: {},
  };
  const path = join(folder, 'run.json');
  const file = new RunFile(new Home(folder));

  it('can be read by us alone, as it holds passwords', () => {
    file.write(system);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(system);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('is replaced as a whole: nobody reads half of it', () => {
    const before = statSync(path).ino;
    file.write({ ...system, processes: { billing: 9 } });
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ processes: { billing: 9 } });
    expect(statSync(path).ino).not.toBe(before);
    expect(readdirSync(folder)).not.toContain('run.json.new');
  });

  it('goes with the system, and may be gone already', () => {
    file.remove();
    file.remove();
    expect(readdirSync(folder)).not.toContain('run.json');
  });
});

describe('what the steps around the services are told', () => {
  it.each(services.filter(({ database }) => database).map((service) => [service.name, service] as const))(
    'the migration of %s: the owner’s address, and neither the bus nor a secret',
    (name, service) => {
      const told = migrationEnvironment(installed(), service);
      expect(told['MIGRATION_DATABASE_URL']).toContain(`csite_${name}_owner:`);
      expect(Object.keys(told).filter((each) => /SECRET|NATS|^DATABASE/.test(each))).toEqual([]);
    },
  );

  it('the command line: the bus as its own user, and no database', () => {
    const told = cliEnvironment(installed());
    expect(new URL(told['NATS_URL'] ?? '').username).toBe('cli');
    expect(Object.keys(told).filter((each) => /SECRET|DATABASE|SMTP/.test(each))).toEqual([]);
  });
});
