import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitUntil } from '@csite/embedded';
import { LogFile } from './log-file';

const limit = 5 * 1024 * 1024;

describe('the log of a process', () => {
  let folder: string;
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'csite-log-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  const written = async (file: LogFile, ...lines: string[]): Promise<string> => {
    for (const line of lines) file.write(line);
    await waitUntil('the last line', 2_000, () =>
      readFileSync(file.path, 'utf8').endsWith(`${lines.at(-1)}\n`) ? Promise.resolve() : Promise.reject(new Error('not yet')),
    );
    return readFileSync(file.path, 'utf8');
  };
  const ofSize = (bytes: number): void => {
    writeFileSync(join(folder, 'billing.log'), '');
    truncateSync(join(folder, 'billing.log'), bytes);
  };

  it('is a file of its name, line by line, in a folder that is made for it', async () => {
    const file = new LogFile(join(folder, 'logs', 'deep'), 'billing');
    expect(file.path).toBe(join(folder, 'logs', 'deep', 'billing.log'));
    expect(await written(file, 'one', '二行目')).toBe('one\n二行目\n');
  });

  it('can be read by us alone: what a process says may name customers', async () => {
    const file = new LogFile(folder, 'billing');
    await written(file, 'one');
    expect(statSync(file.path).mode & 0o777).toBe(0o600);
  });

  it('goes on after the last start', async () => {
    await written(new LogFile(folder, 'billing'), 'yesterday');
    expect(await written(new LogFile(folder, 'billing'), 'today')).toBe('yesterday\ntoday\n');
  });

  it('is put aside at the start when it has grown above five mebibytes', async () => {
    ofSize(limit + 1);
    expect(await written(new LogFile(folder, 'billing'), 'anew')).toBe('anew\n');
    expect(statSync(join(folder, 'billing.log.1')).size).toBe(limit + 1);
  });

  it('is kept when it has just five', async () => {
    ofSize(limit);
    await written(new LogFile(folder, 'billing'), 'more');
    expect(readdirSync(folder)).toEqual(['billing.log']);
  });

  it('fills no disk: of those put aside only the last stays', async () => {
    for (const bytes of [limit + 1, limit + 2]) {
      ofSize(bytes);
      await written(new LogFile(folder, 'billing'), 'anew');
    }
    expect(readdirSync(folder).sort()).toEqual(['billing.log', 'billing.log.1']);
    expect(statSync(join(folder, 'billing.log.1')).size).toBe(limit + 2);
  });
});
