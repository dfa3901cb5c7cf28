import { type Running, postgresVariable } from './running';
import { startSharedPostgres } from './servers';
import { testEnvironment } from './environment';

let running: Running | undefined;

/** jest's globalSetup: one PostgreSQL for the whole run. */
export const setup = async (): Promise<void> => {
  if (testEnvironment.get(postgresVariable) !== undefined) return;
  running = await startSharedPostgres((line) => process.stderr.write(`${line}\n`));
  testEnvironment.set(postgresVariable, running.url);
};

export const teardown = async (): Promise<void> => {
  await running?.stop();
};
