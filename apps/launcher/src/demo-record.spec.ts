import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DemoRecord } from './demo-record';
import { Home } from './home';

/** Seconds since the epoch, as PostgreSQL tells them. */
const embedded = '1764435600.123456';
const outside = '1764439200.654321';

describe('the record of what the demo has', () => {
  let folder: string;
  let home: Home;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'csite-demo-'));
    home = new Home(folder);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('knows nothing at the first start', () => {
    expect(new DemoRecord(home).has('data', embedded)).toBe(false);
    expect(new DemoRecord(home).has('operator', embedded)).toBe(false);
  });

  it('is about one database: what one has, another lacks', () => {
    new DemoRecord(home).remember('data', embedded);
    expect(new DemoRecord(home).has('data', embedded)).toBe(true);
    expect(new DemoRecord(home).has('data', outside)).toBe(false);
  });

  it('goes on to know the first when there is a second', () => {
    new DemoRecord(home).remember('data', embedded);
    new DemoRecord(home).remember('data', outside);
    for (const born of [embedded, outside]) expect(new DemoRecord(home).has('data', born)).toBe(true);
  });

  it('keeps data and operator apart: a start may be cut short between them', () => {
    const [data, operator] = [new DemoRecord(home), new DemoRecord(home)];
    data.remember('data', embedded);
    expect(new DemoRecord(home).has('operator', embedded)).toBe(false);
    operator.remember('operator', embedded);
    expect(new DemoRecord(home).has('data', embedded)).toBe(true);
  });

  it('outlives a fresh start of the folder: the data on a server outside do, too', () => {
    new DemoRecord(home).remember('data', outside);
    home.wipe();
    expect(new DemoRecord(home).has('data', outside)).toBe(true);
  });

  it('believes the note of an earlier version about a database that was there before it', () => {
    writeFileSync(join(folder, 'demo-data'), '2025-11-29T17:30:00.000Z');
    expect(new DemoRecord(home).has('data', embedded)).toBe(true);
    expect(new DemoRecord(home).has('data', outside)).toBe(false);
    expect(new DemoRecord(home).has('operator', embedded)).toBe(false);
  });

  it('believes it about the operator, too, whose password stands there: one who was deleted since is not made again', () => {
    writeFileSync(join(folder, 'operator-password'), 'swordfish');
    expect(new DemoRecord(home).has('operator', embedded)).toBe(false);
    writeFileSync(join(folder, 'demo-data'), '2025-11-29T17:30:00.000Z');
    expect(new DemoRecord(home).has('operator', embedded)).toBe(true);
    expect(new DemoRecord(home).has('operator', outside)).toBe(false);
  });

  it('keeps nothing in mind: what one wrote, another one knows and adds to', () => {
    const [one, other] = [new DemoRecord(home), new DemoRecord(home)];
    one.remember('data', embedded);
    other.remember('data', outside);
    for (const born of [embedded, outside]) expect(one.has('data', born)).toBe(true);
  });

  it.each(['', 'null', '{"data":["17'])('takes a damaged one for none: %j', (text) => {
    writeFileSync(join(folder, 'demo.json'), text);
    expect(new DemoRecord(home).has('data', embedded)).toBe(false);
  });
});
