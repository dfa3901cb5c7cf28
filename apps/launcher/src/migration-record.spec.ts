import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Home } from './home';
import { MigrationRecord } from './migration-record';

/** Nobody listens there: a look at the database would fail. */
const nowhere = 'postgresql://owner@127.0.0.1:1/csite_billing';

describe('the record of migrations', () => {
  const folder = mkdtempSync(join(tmpdir(), 'csite-migrated-'));
  const home = new Home(folder);
  afterEach(() => rmSync(join(folder, 'migrated.json'), { force: true }));
  afterAll(() => rmSync(folder, { recursive: true }));

  const recorded = (text: string): MigrationRecord => {
    writeFileSync(join(folder, 'migrated.json'), text);
    return new MigrationRecord(home);
  };

  it('knows nothing at the first start, and asks no database to say so', async () => {
    expect(await new MigrationRecord(home).isUpToDate('billing', nowhere)).toBe(false);
  });

  it.each([
    ['is about another service', '{"contracts":{"code":"x","steps":"1"}}'],
    ['is of older code', '{"billing":{"code":"x","steps":"1"}}'],
    ['is of older code and another database', '{"billing":{"code":"","steps":""}}'],
    ['was cut off by a power failure', '{"billing":{"co'],
    ['is empty', ''],
  ])('has the step taken again when it %s', async (_what, text) => {
    expect(await recorded(text).isUpToDate('billing', nowhere)).toBe(false);
  });

  it('is not written when the database cannot say what it holds', async () => {
    const record = recorded('{}');
    await expect(record.remember('billing', nowhere)).rejects.toThrow('ECONNREFUSED');
    expect(await record.isUpToDate('billing', nowhere)).toBe(false);
  });
});
