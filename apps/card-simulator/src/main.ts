import { env } from 'node:process';
import { startCardSimulator } from '@csite/embedded';
import { readConfiguration } from './configuration';

async function main(): Promise<void> {
  const simulator = await startCardSimulator(readConfiguration(env));
  console.log(`cards: ${simulator.url}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void simulator.stop().then(() => process.exit(0)));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
