import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PidFile } from '@csite/embedded';
import { Home } from './home';

describe('the home of an installation', () => {
  const folder = mkdtempSync(join(tmpdir(), 'csite-home-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('has room for one launcher at a time', async () => {
    const other = spawn('sleep', ['60']);
    new PidFile(join(folder, 'launcher.pid.json')).write(other.pid ?? 0);
    await expect(new Home(folder).enter()).rejects.toThrow(
      `csite already runs here (process ${other.pid}): stop that one first.`,
    );
    other.kill('SIGKILL');
  });

  it('can be entered after a launcher that was killed', async () => {
    const other = spawn('sleep', ['60']);
    new PidFile(join(folder, 'launcher.pid.json')).write(other.pid ?? 0);
    const gone = new Promise((resolve) => other.once('exit', resolve));
    other.kill('SIGKILL');
    await gone;
    await expect(new Home(folder).enter()).resolves.toBeUndefined();
  });

  it('is entered once a launcher that is stopping has left', async () => {
    const other = spawn('sleep', ['60']);
    new PidFile(join(folder, 'launcher.pid.json')).write(other.pid ?? 0);
    new Home(folder).beginLeaving();
    setTimeout(() => other.kill('SIGKILL'), 200);
    await expect(new Home(folder).enter()).resolves.toBeUndefined();
  });

  it.each([
    ['that is missing', undefined, {}],
    ['that was cut off by a power failure', '{"data":["17', {}],
    ['that is empty', '', {}],
    ['of nothing', 'null', {}],
    ['that is whole', '{"data":["17"]}', { data: ['17'] }],
  ])('reads a note %s', (_which, text, held) => {
    if (text !== undefined) writeFileSync(join(folder, 'note.json'), text);
    expect(new Home(folder).readJson('note.json')).toEqual(held);
  });

  it('loses its data, not its downloads and secrets, when it is wiped', () => {
    for (const name of ['postgres', 'nats', 'bin']) mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, 'secrets.json'), '{}');
    new Home(folder).wipe();
    expect(['postgres', 'nats', 'secrets.json', 'bin'].filter((name) => existsSync(join(folder, name)))).toEqual([
      'secrets.json',
      'bin',
    ]);
  });
});
