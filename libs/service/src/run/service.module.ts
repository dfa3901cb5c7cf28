import { type DynamicModule, Module } from '@nestjs/common';
import type { EntityClass, EntitySchema } from '@mikro-orm/core';
import type { ConfigClass } from '../config/read-config';

export interface ServiceOptions {
  readonly name: string;
  /** None: the process has no database. */
  readonly entities?: readonly (EntityClass<object> | EntitySchema)[];
  readonly config: ConfigClass;
}

/**
 * Global: provides the config instance, Log, Clock, ClockControl, CallerVerifier, Bus, LinkTokens and, with entities, Database, Reads,
 * Outbox, DueWork.
 */
@Module({})
export class ServiceModule {
  static for(_options: ServiceOptions): DynamicModule {
    return { module: ServiceModule, global: true };
  }
}
