import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LocalProcess } from './local-process';
import { processIdentity } from './process-identity';
import { waitUntil } from './wait-until';

const isGone = (pid: number): Promise<void> =>
  waitUntil(`the end of ${pid}`, 5_000, () =>
    processIdentity(pid) === undefined ? Promise.resolve() : Promise.reject(new Error('runs')),
  );

describe('a local process', () => {
  it('hands over what it says, line by line', async () => {
    const lines: string[] = [];
    const toy = new LocalProcess({ command: 'sh', args: ['-c', 'echo one; echo two >&2'], onLine: (line) => lines.push(line) });
    await toy.start();
    expect(await toy.exit()).toEqual({ code: 0, signal: null, expected: false });
    await waitUntil('both lines', 2_000, () => (lines.length === 2 ? Promise.resolve() : Promise.reject(new Error('not yet'))));
    expect(lines.sort()).toEqual(['one', 'two']);
  });

  it.each([
    ['a secret', 'a secret'],
    [undefined, ''],
  ])('reads %j and then nothing more', async (input, read) => {
    const lines: string[] = [];
    const toy = new LocalProcess({
      command: 'sh',
      args: ['-c', 'echo "read: $(cat)"'],
      input,
      onLine: (line) => lines.push(line),
    });
    await toy.start();
    expect(await toy.exit()).toMatchObject({ code: 0 });
    await waitUntil('its line', 2_000, () => (lines.length === 1 ? Promise.resolve() : Promise.reject(new Error('not yet'))));
    expect(lines).toEqual([`read: ${read}`]);
  });

  it('ends when told, by force when it does not listen', async () => {
    const deaf = new LocalProcess({
      command: 'sh',
      args: ['-c', "trap '' TERM; while :; do sleep 0.1; done"],
      stopWithinMs: 300,
    });
    await deaf.start();
    await new Promise((resolve) => setTimeout(resolve, 100));
    await deaf.stop();
    expect(await deaf.exit()).toEqual({ code: null, signal: 'SIGKILL', expected: true });
  });

  it('says which program cannot be started', async () => {
    const missing = new LocalProcess({ command: '/nowhere/program', args: [] });
    await expect(missing.start()).rejects.toThrow('/nowhere/program cannot be started');
  });

  it('does not outlive a parent that is killed outright', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'csite-guard-'));
    const pidFile = join(folder, 'toy.pid.json');
    const script = `const { LocalProcess } = require(${JSON.stringify(join(__dirname, 'local-process.js'))});
      new LocalProcess({ command: 'sleep', args: ['60'], pidFile: ${JSON.stringify(pidFile)} }).start().then(() => process.kill(process.pid, 'SIGKILL'));`;
    const parent = spawn(process.execPath, ['-e', script]);
    await new Promise((resolve) => parent.once('exit', resolve));
    const { pid } = JSON.parse(readFileSync(pidFile, 'utf8')) as { pid: number };
    await isGone(pid);
    rmSync(folder, { recursive: true });
  });
});
