import { projectFolder } from '@csite/embedded';
import { join } from 'node:path';
import { birthOf, databaseOf } from './databases';
import { DemoRecord } from './demo-record';
import type { Installation } from './installation';
import type { Programs } from './programs';
import { cliEnvironment } from './service-environment';

const files = ['catalogue.json', 'customers.jsonl', 'notices.jsonl', 'faqs.jsonl'];

/**
 * Imports the samples by the same command that operators use, once for each database, and has the environments of the sample
 * customers tell what they measured until now. @returns whether there was anything to do
 */
export async function loadDemoData(installation: Installation, programs: Programs): Promise<boolean> {
  const { home, postgres, secrets } = installation;
  const born = await birthOf(databaseOf('contracts', postgres.url, secrets));
  const record = new DemoRecord(home);
  if (record.has('data', born)) return false;
  const sample = (file: string): string => join(projectFolder(), 'deploy', 'samples', file);
  await programs
    .make({ app: 'cli', name: 'import', args: ['import', ...files.map(sample)], env: cliEnvironment(installation) })
    .run();
  const measured = ['disk-usage', sample('disk-usage.jsonl')];
  const env = cliEnvironment(installation, 'environments');
  await programs.make({ app: 'cli', name: 'disk-usage', args: measured, env }).run();
  record.remember('data', born);
  return true;
}
