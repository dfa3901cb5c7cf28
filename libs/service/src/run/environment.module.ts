import { type DynamicModule, Module } from '@nestjs/common';
import type { Environment } from '../config/environment';

export const ENVIRONMENT = Symbol('csite.environment');

/** Hands the environment to the configuration: the process's own, or the one a test makes up. */
@Module({})
export class EnvironmentModule {
  static of(environment: Environment): DynamicModule {
    return {
      module: EnvironmentModule,
      global: true,
      providers: [{ provide: ENVIRONMENT, useValue: environment }],
      exports: [ENVIRONMENT],
    };
  }
}
