import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PidFile } from './pid-file';
import { processIdentity } from './process-identity';

describe('a PID file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'csite-pid-'));
  const path = join(folder, 'toy.pid.json');
  const toys: ChildProcess[] = [];

  afterAll(() => {
    for (const toy of toys) toy.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  });

  const startToy = (): number => {
    const toy = spawn('sleep', ['60'], { stdio: 'ignore' });
    toys.push(toy);
    return toy.pid ?? 0;
  };

  /** As if we had started it in an earlier life that has ended. */
  const pretendOwner = (owner: { pid: number; identity: string }): void => {
    const entry = JSON.parse(readFileSync(path, 'utf8')) as object;
    writeFileSync(path, JSON.stringify({ ...entry, owner }));
  };

  it('finds and ends what a crashed run left behind', async () => {
    const pid = startToy();
    new PidFile(path).write(pid);
    pretendOwner({ pid: 999_999, identity: 'gone' });
    expect(new PidFile(path).running()).toBe(pid);
    await new PidFile(path).endLeftover();
    expect(processIdentity(pid)).toBeUndefined();
  });

  it('refuses while the one who started it still runs', async () => {
    const pid = startToy();
    const owner = startToy();
    new PidFile(path).write(pid);
    pretendOwner({ pid: owner, identity: processIdentity(owner) ?? '' });
    await expect(new PidFile(path).endLeftover()).rejects.toThrow(`is in use by process ${pid}, started by ${owner}`);
    expect(processIdentity(pid)).toBeDefined();
  });

  it('leaves alone another program that got the same number later', async () => {
    const stranger = startToy();
    writeFileSync(path, JSON.stringify({ pid: stranger, identity: 'an earlier process', owner: { pid: 1, identity: '' } }));
    await new PidFile(path).endLeftover();
    expect(processIdentity(stranger)).toBeDefined();
  });
});
