import {
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
  type OnModuleInit,
  Optional,
} from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { NatsStrategy } from '@csite/messaging';
import { serveAudit } from '../audit/serve-audit';
import { KeySet } from '../caller/key-set';
import { ServiceConfig } from '../config/service.config';
import { Database } from '../database/database';
import { Reads } from '../database/reads';
import { dueHandlers } from '../due/due.explorer';
import { DueRunner } from '../due/due.runner';
import { HealthServer } from '../health/health.server';
import { Metrics } from '../health/metrics';
import { Readiness } from '../health/readiness';
import { Log } from '../log/log';
import { ProcessIdentity } from './process-identity';
import { Settling } from './settling';
import { serveSystemMessages } from './system-messages';

const PRUNE_MILLIS = 10 * 60_000;

/** Starts what runs beside the handlers, and ends it in the reverse order: first the bus, last the database. */
@Injectable()
export class ServiceLifecycle implements OnModuleInit, OnApplicationBootstrap, OnApplicationShutdown {
  #health?: HealthServer;
  #pruning?: NodeJS.Timeout;

  constructor(
    @Inject(ProcessIdentity) private readonly identity: ProcessIdentity,
    @Inject(ServiceConfig) private readonly config: ServiceConfig,
    @Inject(Log) private readonly log: Log,
    @Inject(NatsStrategy) private readonly strategy: NatsStrategy,
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(KeySet) private readonly keys: KeySet,
    @Inject(DiscoveryService) private readonly discovery: DiscoveryService,
    @Inject(MetadataScanner) private readonly scanner: MetadataScanner,
    @Optional() @Inject(Database) private readonly database?: Database,
    @Optional() @Inject(Reads) private readonly reads?: Reads,
    @Optional() @Inject(DueRunner) private readonly due?: DueRunner,
  ) {}

  onModuleInit(): void {
    const readiness = new Readiness(this.strategy, this.database);
    serveSystemMessages(this.strategy, this.identity.service, readiness, new Settling(this.strategy, this.due));
    if (this.reads) serveAudit(this.strategy, this.identity.service, this.reads);
    if (this.config.HEALTH_PORT !== undefined)
      this.#health = new HealthServer(this.config.HEALTH_PORT, readiness, this.identity.service, this.metrics);
  }

  async onApplicationBootstrap(): Promise<void> {
    this.due?.start(dueHandlers(this.discovery, this.scanner));
    await this.#health?.start();
    this.#pruning = setInterval(() => {
      this.database
        ?.forgetOldKeys()
        .catch((error: unknown) => this.log.warn('old idempotency keys could not be removed', { error }));
    }, PRUNE_MILLIS).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.#pruning);
    await this.due?.stop();
    this.keys.stop();
    await this.strategy.close();
    await Promise.all([this.reads?.close(), this.database?.close(), this.#health?.stop()]);
  }
}
