import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '@csite/embedded';
import { Client } from 'pg';
import type { Home } from './home';

/** What a service's database looked like after its last migration step, and by which code. */
interface Migrated {
  readonly code: string;
  readonly steps: string;
}

/**
 * Remembers which code brought each database to which steps: the step is a whole process, and on most starts finds
 * nothing to do. It is left out only when the code is the same and the database itself still says the same.
 */
export class MigrationRecord {
  private readonly known: Record<string, Migrated | undefined>;
  private readonly file: string;

  constructor(home: Home) {
    this.file = home.path('migrated.json');
    this.known = home.readJson('migrated.json') as Record<string, Migrated | undefined>;
  }

  async isUpToDate(service: string, ownerUrl: string): Promise<boolean> {
    const before = this.known[service];
    return before !== undefined && before.code === codeOf(service) && before.steps === (await stepsIn(ownerUrl));
  }

  async remember(service: string, ownerUrl: string): Promise<void> {
    this.known[service] = { code: codeOf(service), steps: await stepsIn(ownerUrl) };
    writeFileSync(this.file, JSON.stringify(this.known));
  }
}

/** The compiled migrations of the service and of the libraries, with what runs them. */
function codeOf(service: string): string {
  const hash = createHash('sha256');
  for (const part of [join('apps', service), join('libs', 'messaging'), join('libs', 'service')]) {
    const folder = join(projectFolder(), part, 'dist');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    for (const file of files.filter((name) => /migrat.*\.js$/.test(name)).sort())
      hash.update(file).update(readFileSync(join(folder, file)));
  }
  return hash.digest('hex');
}

/** The steps that the database says were taken, and who may work with its tables; empty where there are none yet. */
async function stepsIn(ownerUrl: string): Promise<string> {
  const client = new Client({ connectionString: ownerUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ steps: string }>(
      `select string_agg(id || ' ' || name || ' ' || executed_at, ', ' order by id) as steps from schema_migration`,
    );
    return rows[0]?.steps ?? '';
  } catch {
    return '';
  } finally {
    await client.end();
  }
}
