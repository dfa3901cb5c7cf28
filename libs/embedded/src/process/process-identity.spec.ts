import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, isAbsolute, join } from 'node:path';
import { environment } from '../environment';
import { csiteFolder, packageFolder, projectFolder } from '../folders';
import { findOnPath, isExecutable } from './find-on-path';
import { PidFile } from './pid-file';
import { processIdentity } from './process-identity';
import { waitUntil } from './wait-until';

/** Above the greatest process id that Linux gives. */
const nobody = 2 ** 22 + 1;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'csite-process-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('The identity of a process', () => {
  it('stays the same while it runs', () => {
    expect(processIdentity(process.pid)).toBeTruthy();
    expect(processIdentity(process.pid)).toBe(processIdentity(process.pid));
  });

  it('differs from that of the process that started it', () => {
    expect(processIdentity(process.pid)).not.toBe(processIdentity(process.ppid));
  });

  it('is none where no process has the number', () => {
    expect(processIdentity(nobody)).toBeUndefined();
  });
});

describe('What a PID file holds', () => {
  const file = (): string => join(folder, 'deeper', 'toy.pid.json');

  it('is the process, and who started it, for the eyes of their user alone', () => {
    new PidFile(file()).write(process.ppid);
    expect(JSON.parse(readFileSync(file(), 'utf8'))).toEqual({
      pid: process.ppid,
      identity: processIdentity(process.ppid),
      owner: { pid: process.pid, identity: processIdentity(process.pid) },
    });
    expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  it('names no running process when there is no file, and removing it again is no fault', () => {
    const pidFile = new PidFile(file());
    expect(pidFile.running()).toBeUndefined();
    expect(() => pidFile.remove()).not.toThrow();
  });

  it('names none after it was removed', () => {
    const pidFile = new PidFile(file());
    pidFile.write(process.pid);
    expect(pidFile.running()).toBe(process.pid);
    pidFile.remove();
    expect(pidFile.running()).toBeUndefined();
  });

  it.each(['', '{', 'null', '[]', '42', '"text"', '{"pid":1}'])(
    'names none when it is %j, and the next start clears it away',
    async (text) => {
      const path = join(folder, 'toy.pid.json');
      writeFileSync(path, text);
      expect(new PidFile(path).running()).toBeUndefined();
      await new PidFile(path).endLeftover();
      expect(() => readFileSync(path)).toThrow('ENOENT');
    },
  );

  it('names none when the process has ended', () => {
    new PidFile(file()).write(nobody);
    expect(new PidFile(file()).running()).toBeUndefined();
  });
});

describe('Finding a program', () => {
  const put = (name: string, mode: number): string => {
    writeFileSync(join(folder, name), '#!/bin/sh\n');
    chmodSync(join(folder, name), mode);
    return join(folder, name);
  };

  it('finds one that every machine has, by its whole path', () => {
    const shell = findOnPath('sh') ?? '';
    expect(isAbsolute(shell)).toBe(true);
    expect(basename(shell)).toBe('sh');
  });

  it('takes the first name that is there, in the order asked', () => {
    expect(findOnPath('csite-no-such-program', 'sh')).toBe(findOnPath('sh'));
    expect(findOnPath('ls', 'sh')).toBe(findOnPath('ls'));
  });

  it('finds nothing under a name nobody has, or under none', () => {
    expect(findOnPath('csite-no-such-program')).toBeUndefined();
    expect(findOnPath()).toBeUndefined();
  });

  it('takes what may be started, also over a link, and not what may only be read', () => {
    const program = put('program', 0o755);
    symlinkSync(program, join(folder, 'link'));
    symlinkSync(join(folder, 'gone'), join(folder, 'dangling'));
    expect(isExecutable(program)).toBe(true);
    expect(isExecutable(join(folder, 'link'))).toBe(true);
    expect(isExecutable(put('text', 0o644))).toBe(false);
    expect(isExecutable(join(folder, 'dangling'))).toBe(false);
    expect(isExecutable(join(folder, 'gone'))).toBe(false);
  });
});

describe('Folders', () => {
  it('lie in the project, wherever the command was given', () => {
    expect(statSync(join(projectFolder(), 'package-lock.json')).isFile()).toBe(true);
    expect(csiteFolder()).toBe(join(projectFolder(), '.csite'));
  });

  it('of a package are its own, and one that is missing says what to do', () => {
    expect(JSON.parse(readFileSync(join(packageFolder('smtp-server'), 'package.json'), 'utf8'))).toMatchObject({
      name: 'smtp-server',
    });
    expect(() => packageFolder('csite-no-such-package')).toThrow('csite-no-such-package is not installed: run npm ci');
  });
});

describe('The environment of a child', () => {
  it('is small, plain, and what it is given besides', () => {
    const child = environment.forChild({ PGPORT: '5433', LANG: 'ja_JP.UTF-8' });
    expect(Object.keys(child).sort()).toEqual(['HOME', 'LANG', 'PATH', 'PGPORT', 'TMPDIR']);
    expect(child).toMatchObject({ PGPORT: '5433', LANG: 'ja_JP.UTF-8' });
    expect(environment.forChild()['LANG']).toBe('C');
  });

  it('has no empty folders on its PATH: they would mean the current one', () => {
    expect(environment.path()).not.toContain('');
  });

  it('as a whole is a copy', () => {
    const whole = environment.whole();
    whole['CSITE_SPEC_ONLY'] = '1';
    expect(environment.whole()['CSITE_SPEC_ONLY']).toBeUndefined();
  });
});

describe('Waiting for something to be ready', () => {
  it('asks until it answers, and not once more', async () => {
    let asked = 0;
    await waitUntil('a toy', 60_000, () => (++asked < 3 ? Promise.reject(new Error('not yet')) : Promise.resolve()));
    expect(asked).toBe(3);
  });

  it('gives up with what it waited for and why', async () => {
    const cause = new Error('connection refused');
    await expect(waitUntil('a toy', -1, () => Promise.reject(cause))).rejects.toMatchObject({
      message: expect.stringContaining('a toy was not ready') as string,
      cause,
    });
  });
});
