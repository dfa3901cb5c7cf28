import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Bus, NatsStrategy, Outbox } from '@csite/messaging';
import { Audit } from '../audit/audit';
import { CallerVerifier } from '../caller/caller-verifier';
import { KeySet } from '../caller/key-set';
import { Clock } from '../clock/clock';
import { ClockControl } from '../clock/clock-control';
import { ConfigError } from '../config/config.error';
import type { Environment } from '../config/environment';
import { type ConfigClass, readConfig } from '../config/read-config';
import { ServiceConfig } from '../config/service.config';
import { Admission } from '../database/admission';
import { Database } from '../database/database';
import type { ServiceEntity } from '../database/orm';
import { Reads } from '../database/reads';
import { DueRunner } from '../due/due.runner';
import { DueWork } from '../due/due-work';
import { linkSecrets, LinkTokens } from '../links/link-tokens';
import { Metrics } from '../health/metrics';
import { Log } from '../log/log';
import { PinoLog } from '../log/pino.log';
import { busProviders, outboxProvider, strategyProvider } from './bus.providers';
import { databaseProviders } from './database.providers';
import { ENVIRONMENT } from './environment.module';
import { ProcessIdentity } from './process-identity';
import { ServiceLifecycle } from './service.lifecycle';

export interface ServiceOptions {
  readonly name: string;
  /** None: the process has no database. */
  readonly entities?: readonly ServiceEntity[];
  readonly config: ConfigClass;
}

const configProviders = ({ config, name }: ServiceOptions): Provider[] => [
  { provide: config, inject: [ENVIRONMENT], useFactory: (environment: Environment) => readConfig(config, environment) },
  ...(config === ServiceConfig ? [] : [{ provide: ServiceConfig, useExisting: config }]),
  { provide: ProcessIdentity, useFactory: () => new ProcessIdentity(name) },
  { provide: Log, inject: [ServiceConfig], useFactory: ({ LOG_LEVEL }: ServiceConfig) => new PinoLog(name, LOG_LEVEL) },
];

/** Made when first asked for: a service without links needs no secret. */
const linkTokens: Provider = {
  provide: LinkTokens,
  inject: [ServiceConfig],
  useFactory: ({ LINK_SECRET, LINK_SECRET_OTHERS }: ServiceConfig) =>
    new LinkTokens(() => {
      if (LINK_SECRET === undefined) throw new ConfigError('Environment variable LINK_SECRET is not set.');
      return linkSecrets(LINK_SECRET, LINK_SECRET_OTHERS);
    }),
};

const noDatabase: Provider = { provide: Admission, useFactory: () => new Admission() };

const alwaysExported = [
  Admission,
  ServiceConfig,
  Metrics,
  ProcessIdentity,
  Log,
  Bus,
  Clock,
  ClockControl,
  CallerVerifier,
  KeySet,
  LinkTokens,
  NatsStrategy,
];
const exportedWithDatabase = [Audit, Database, Reads, DueWork, DueRunner, Outbox];

/**
 * Global: provides the config instance, Log, Clock, ClockControl, CallerVerifier, Bus, LinkTokens and, with entities, Database, Reads,
 * Outbox, DueWork.
 */
@Module({})
export class ServiceModule {
  static for(options: ServiceOptions): DynamicModule {
    const withDatabase = options.entities !== undefined;
    return {
      module: ServiceModule,
      global: true,
      imports: [DiscoveryModule],
      providers: [
        ...configProviders(options),
        ...busProviders,
        linkTokens,
        { provide: Metrics, useFactory: () => new Metrics() },
        ...(options.entities ? [...databaseProviders(options.entities), outboxProvider] : [noDatabase]),
        strategyProvider(withDatabase),
        ServiceLifecycle,
      ],
      exports: [options.config, ...alwaysExported, ...(withDatabase ? exportedWithDatabase : [])],
    };
  }
}
