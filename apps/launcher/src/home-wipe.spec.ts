import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Home } from './home';

describe('a fresh start', () => {
  let folder: string;
  let home: Home;
  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'csite-fresh-')), 'home');
    home = new Home(folder);
  });
  afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

  const put = (...path: string[]): void => {
    mkdirSync(join(folder, ...path.slice(0, -1)), { recursive: true });
    writeFileSync(join(folder, ...path), 'x');
  };

  it('makes the folder where there is none', () => {
    expect(existsSync(folder)).toBe(true);
    expect(home.path('logs', 'billing.log')).toBe(join(folder, 'logs', 'billing.log'));
  });

  it.each([
    ['postgres', 'base', '1'],
    ['nats', 'jetstream', 'EVENTS'],
    ['logs', 'billing.log'],
    ['migrated.json'],
    ['run.json'],
    ['run.json.new'],
    ['mails.jsonl'],
    ['leaving'],
    ['.hidden'],
    ['bin.old'],
  ])('forgets %s', (...path) => {
    put(...path);
    home.wipe();
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['bin', 'nats-server'],
    ['chromium', 'chrome'],
    ['cache', 'v8', 'x'],
    ['web-build', 'index.html'],
    ['secrets.json'],
    ['demo.json'],
  ])('keeps %s, which is no data of this folder alone', (...path) => {
    put(...path);
    home.wipe();
    expect(existsSync(join(folder, ...path))).toBe(true);
  });

  it('keeps the lock of the launcher that does it', async () => {
    await home.enter();
    home.wipe();
    expect(readdirSync(folder)).toEqual(['launcher.pid.json']);
    home.leave();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('may find nothing to forget', () => {
    home.wipe();
    home.wipe();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('keeps no word of a launcher that was leaving', async () => {
    home.beginLeaving();
    expect(home.has('leaving')).toBe(true);
    await home.enter();
    expect(home.has('leaving')).toBe(false);
    home.leave();
  });
});
