import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

export const emptyFolder = (purpose: string): string => mkdtempSync(join(tmpdir(), `csite-${purpose}-`));

/** With owners: as root the files of PostgreSQL belong to somebody else. */
export async function copyFolder(from: string, to: string): Promise<void> {
  await promisify(execFile)('cp', ['-a', `${from}/.`, to]);
}
