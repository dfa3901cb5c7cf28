import type { INestApplicationContext, Type } from '@nestjs/common';
import { processEnvironment } from '../config/environment';
import { Admission } from '../database/admission';
import { Log } from '../log/log';
import { PinoLog } from '../log/pino.log';
import { createService, rootModule } from './create-service';
import { failToStart } from './run-to-end';

/** Kubernetes kills after 30 s; whatever is not drained by then is lost anyway, and said. */
const DRAIN_MILLIS = 20_000;

const stopOnSignal = (application: INestApplicationContext, log: Log): void => {
  let stopping = false;
  const stop = (signal: string): void => {
    if (stopping) return;
    stopping = true;
    log.info('stopping', { signal });
    setTimeout(() => {
      log.fatal('requests were still under way when time ran out');
      process.exit(1);
    }, DRAIN_MILLIS).unref();
    application.close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.fatal('the process did not stop cleanly', { error });
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop).on('SIGINT', stop);
};

/** A state that nobody foresaw is not safe to go on from: the process ends, another one takes over. */
const failOnFault = (log: Log): void => {
  const fail =
    (message: string) =>
    (error: unknown): void => {
      log.fatal(message, { error });
      process.exit(1);
    };
  process.on('unhandledRejection', fail('a promise was rejected and nobody handled it'));
  process.on('uncaughtException', fail('an error was thrown and nobody caught it'));
};

/**
 * The main of a process that makes its own Nest application (the gateway): `create` gets the module to build from and
 * resolves with the application once it listens. Configuration errors, faults and signals are handled alike everywhere.
 */
export const runApplication = async (
  name: string,
  module: Type,
  create: (root: Type) => Promise<INestApplicationContext>,
): Promise<void> => {
  const early = new PinoLog(name, 'info');
  failOnFault(early);
  try {
    const application = await create(rootModule(module, processEnvironment()));
    const log = application.get(Log);
    stopOnSignal(application, log);
    log.info('ready');
    await application.get(Admission).granted(log);
  } catch (error) {
    failToStart(error, early);
  }
};

/** The main of every service. */
export const runService = (name: string, module: Type): Promise<void> =>
  runApplication(name, module, async (root) => {
    const service = await createService(root);
    await service.listen();
    return service;
  });
