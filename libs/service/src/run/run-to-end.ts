import { ConfigError } from '../config/config.error';
import type { Log } from '../log/log';
import { PinoLog } from '../log/pino.log';

/** A wrong environment is told to a person, in one sentence; anything else is a fault and logged as such. */
export const failToStart = (error: unknown, log: Log): never => {
  if (error instanceof ConfigError) process.stderr.write(`${error.message}\n`);
  else log.fatal('the process could not start', { error });
  process.exit(1);
};

/** Runs a step that ends by itself; exit code 1 when it fails. */
export const runToEnd = async (name: string, step: (log: Log) => Promise<void>): Promise<void> => {
  const log = new PinoLog(name, 'info');
  try {
    await step(log);
  } catch (error) {
    failToStart(error, log);
  }
};
