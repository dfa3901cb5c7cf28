import type { INestApplication, LoggerService, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { GatewayConfig } from './gateway.config';
import { serverOptions } from './http/server.options';
import { Closing } from './http/closing';
import { ProblemFilter } from './http/problem.filter';
import { equip } from './http/equip';
import { InFlight } from './http/in-flight';
import { RequestMetrics } from './http/request-metrics';
import { BodyGate } from './session/body.gate';
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
  const server = adapter.getInstance<FastifyInstance>();
  // A hook of every answer: where nobody scrapes there is none.
  if (config.HEALTH_PORT !== undefined) app.get(RequestMetrics).watch(server);
  equip(server, {
    config,
    filter: app.get(ProblemFilter),
    routes: app.get(RouteTable),
    inFlight: app.get(InFlight),
    closing: app.get(Closing),
    gate: app.get(BodyGate),
  });
  return app.init();
};
