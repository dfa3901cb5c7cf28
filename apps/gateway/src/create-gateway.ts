import type { INestApplication, LoggerService, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { GatewayConfig } from './gateway.config';
import { serverOptions } from './http/server.options';
import { Closing } from './http/closing';
import { ProblemFilter } from './http/problem.filter';
import { equip } from './http/equip';
import { RouteTable } from './site/route-table';
import { Log, processEnvironment, readConfig } from '@csite/service';

/** The gateway's Nest application, listening. */
export const createGateway = async (root: Type): Promise<INestApplication> => {
  const config = readConfig(GatewayConfig, processEnvironment());
  const app = await buildGateway(root, config);
  await app.listen(config.PORT, config.HOST);
  return app;
};

/** The same, not listening yet. */
export const buildGateway = async (root: Type, config: GatewayConfig): Promise<NestFastifyApplication> => {
  const adapter = new FastifyAdapter(serverOptions(config));
  const options = { bodyParser: false, abortOnError: false, logger: false } as const;
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, options);
  app.useLogger(app.get<LoggerService>(Log));
  equip(adapter.getInstance<FastifyInstance>(), {
    config,
    filter: app.get(ProblemFilter),
    routes: app.get(RouteTable),
    closing: app.get(Closing),
  });
  return app.init();
};
