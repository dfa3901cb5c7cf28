import { type INestMicroservice, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { AsyncMicroserviceOptions } from '@nestjs/microservices';
import { NatsStrategy } from '@csite/messaging';
import type { Environment } from '../config/environment';
import { Log } from '../log/log';
import type { PinoLog } from '../log/pino.log';
import { EnvironmentModule } from './environment.module';

/** The service's module with its environment: what Nest builds the application from. */
export const rootModule = (module: Type, environment: Environment): Type => {
  class Root {}
  Module({ imports: [EnvironmentModule.of(environment), module] })(Root);
  return Root;
};

/** Boots a service from its `rootModule`, in whichever process; `listen()` opens it. */
export const createService = async (root: Type): Promise<INestMicroservice> => {
  const service = await NestFactory.createMicroservice<AsyncMicroserviceOptions>(root, {
    inject: [NatsStrategy],
    useFactory: (strategy: NatsStrategy) => ({ strategy }),
    logger: false,
    abortOnError: false,
  });
  service.useLogger(service.get<PinoLog>(Log));
  return service;
};
