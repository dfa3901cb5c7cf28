import { ownNames } from './configuration';
import { databaseOf } from './databases';
import { busUrl } from './infrastructure';
import type { Installation } from './installation';
import { services, type Service } from './services';

const secretNames = services.flatMap(({ secrets, keys = [] }) => [...secrets, ...keys]);

/** What every program of ours gets: the person's own settings, less secrets and those that the launcher translates. */
export function commonEnvironment({ configuration, environment }: Installation): NodeJS.ProcessEnv {
  const passed = Object.entries(environment).filter(
    ([name]) => !ownNames.includes(name) && !secretNames.includes(name) && !name.startsWith('npm_'),
  );
  return {
    ...Object.fromEntries(passed),
    NODE_ENV: 'production',
    // One pool of memory per core less for each of a dozen processes that are mostly idle.
    MALLOC_ARENA_MAX: '2',
    CLOCK: configuration.clock,
    LOG_LEVEL: configuration.logLevel,
  };
}

/** What one service is told; each gets the secrets that it needs and no others. */
export function serviceEnvironment(installation: Installation, service: Service, healthPort: number): NodeJS.ProcessEnv {
  const { secrets, nats, postgres, smtpUrl, publicUrl, environment } = installation;
  // Empty counts as unset, as in compose files.
  const own = service.secrets.map((name) => [name, environment[name] || secrets.get(name)] as const);
  return {
    ...commonEnvironment(installation),
    ...Object.fromEntries(own),
    ...Object.fromEntries((service.keys ?? []).map((name) => [name, environment[name]])),
    ...(service.database && { DATABASE_URL: databaseOf(service.name, postgres.url, secrets).runtimeUrl }),
    ...installation.cards?.environmentOf(service.name),
    ...(service.name === 'notification' && { SMTP_URL: smtpUrl }),
    NATS_URL: busUrl(nats, service.name, secrets),
    PUBLIC_URL: publicUrl,
    HEALTH_PORT: String(healthPort),
  };
}

export function migrationEnvironment(installation: Installation, service: Service): NodeJS.ProcessEnv {
  const { ownerUrl } = databaseOf(service.name, installation.postgres.url, installation.secrets);
  return { ...commonEnvironment(installation), MIGRATION_DATABASE_URL: ownerUrl };
}

export function cliEnvironment(installation: Installation, user: 'cli' | 'environments' = 'cli'): NodeJS.ProcessEnv {
  const { nats, secrets, publicUrl } = installation;
  return { ...commonEnvironment(installation), NATS_URL: busUrl(nats, user, secrets), PUBLIC_URL: publicUrl };
}
