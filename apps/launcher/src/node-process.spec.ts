import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitUntil } from '@csite/embedded';
import { LogFile } from './log-file';
import { NodeProcess } from './node-process';
import { untilReady } from './readiness';

describe('a program of ours', () => {
  const folder = mkdtempSync(join(tmpdir(), 'csite-program-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const program = (name: string, source: string, onError?: (line: string) => void): NodeProcess => {
    const main = join(folder, `${name}.js`);
    writeFileSync(main, source);
    return new NodeProcess({ name, main, env: {}, cwd: folder, pids: folder, log: new LogFile(folder, name), onError });
  };

  it('writes what it says to its log; errors are passed on as their message', async () => {
    const errors: string[] = [];
    const talker = program(
      'talker',
      `console.log('{"level":"info","message":"fine"}'); console.log('{"level":"error","message":"no answer","error":{"message":"the bus is away"}}');`,
      (line) => errors.push(line),
    );
    await talker.run();
    await waitUntil('the log', 2_000, () => {
      expect(readFileSync(join(folder, 'talker.log'), 'utf8')).toContain('fine');
      return Promise.resolve();
    });
    expect(errors).toEqual(['no answer: the bus is away']);
  });

  it('fails with its last words', async () => {
    const refusing = program('refusing', `console.error('Environment variable X is not set.'); process.exitCode = 1;`);
    await expect(refusing.run()).rejects.toThrow('Environment variable X is not set.');
  });

  it('is not waited for when it has ended', async () => {
    const refusing = program('ending', `console.error('Environment variable X is not set.'); process.exitCode = 1;`);
    await refusing.start();
    await expect(untilReady(refusing, 'http://127.0.0.1:1/readyz')).rejects.toThrow(
      'ending does not start: Environment variable X is not set.',
    );
  });
});
