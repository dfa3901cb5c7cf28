import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfiguration } from './configuration';
import { Home } from './home';
import type { Installation } from './installation';
import { Secrets } from './secrets';
import { serviceEnvironment } from './service-environment';
import { gateway, services } from './services';

describe('what a service is told', () => {
  const folder = mkdtempSync(join(tmpdir(), 'csite-told-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const environment = {
    PATH: '/bin',
    PORT: '3000',
    DATABASE_URL: 'postgresql://root:all@db/postgres',
    npm_package_name: 'csite',
    KEY_SECRET: '',
    LINK_SECRET: 'chosen by the person who starts it',
    KEY_SECRET_OTHERS: 'the one before, of the person who starts it',
    MAIL_FROM: 'A <a@b.example>',
  };
  const installation: Installation = {
    configuration: readConfiguration(environment, []),
    home: new Home(folder),
    secrets: new Secrets(folder),
    postgres: { url: environment.DATABASE_URL },
    nats: { url: 'nats://127.0.0.1:4222' },
    smtpUrl: 'smtp://127.0.0.1:25',
    ports: [3000],
    publicUrl: 'http://localhost:3000',
    environment,
  };
  const told = (name: string): NodeJS.ProcessEnv => {
    const service = [...services, gateway].find((candidate) => candidate.name === name);
    if (!service) throw new Error(name);
    return serviceEnvironment(installation, service, 9_000);
  };

  it('is its own database, never the address that can do everything', () => {
    expect(told('contracts')['DATABASE_URL']).toMatch(/^postgresql:\/\/csite_contracts:s[0-9a-f]+@db\/csite_contracts$/);
    expect(told('gateway')['DATABASE_URL']).toBeUndefined();
  });

  it('is the secrets that it needs and no others', () => {
    for (const name of ['identity', 'contracts']) expect(told(name)['LINK_SECRET']).toBe(environment.LINK_SECRET);
    for (const name of ['gateway', 'billing', 'status']) expect(told(name)).not.toHaveProperty('LINK_SECRET');
    for (const name of ['gateway', 'contracts', 'billing', 'status']) {
      expect(told(name)).not.toHaveProperty('KEY_SECRET');
      expect(told(name)).not.toHaveProperty('KEY_SECRET_OTHERS');
      expect(told(name)).not.toHaveProperty('SMTP_URL');
    }
  });

  it('is the secrets before, where it needs them', () => {
    expect(told('identity')['KEY_SECRET_OTHERS']).toBe(environment.KEY_SECRET_OTHERS);
  });

  it('is a secret of our own where the person left one empty', () => {
    expect(told('identity')['KEY_SECRET']).toBe(installation.secrets.get('KEY_SECRET'));
  });

  it('is what the person set for it', () => {
    expect(told('notification')).toMatchObject({
      MAIL_FROM: 'A <a@b.example>',
      SMTP_URL: 'smtp://127.0.0.1:25',
      CLOCK: 'manual',
    });
    expect(told('notification')).not.toHaveProperty('npm_package_name');
  });
});
