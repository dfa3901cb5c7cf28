import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordsOf } from '../import/records';
import { DiskCourse, type DiskMark, measuresOf } from './disk-course';

const GIB = 2 ** 30;
const now = Temporal.Instant.from('2025-06-15T09:00:00+09:00');
const mark = (daysAgo: number, usedGiB: number, capacityGiB = 50): DiskMark => ({ daysAgo, usedGiB, capacityGiB });
const course = (...marks: DiskMark[]): DiskCourse => ({ product: 'neo', subdomain: 'sumple', marks });
const samples = join(__dirname, '../../../../deploy/samples');

describe('the measures of a course', () => {
  it('run from the first mark to the last, each a day, none of them still to come', () => {
    const measures = measuresOf(course(mark(30, 10), mark(1, 20)), now);
    expect(measures[0]).toEqual({ usedBytes: 10 * GIB, capacityBytes: 50 * GIB, measuredAt: '2025-05-16T00:00:00Z' });
    expect(measures.at(-1)).toMatchObject({ usedBytes: 20 * GIB, measuredAt: '2025-06-14T00:00:00Z' });
  });

  it('lie between two marks, near the line', () => {
    const [, ...between] = measuresOf(course(mark(31, 10), mark(1, 40)), now).slice(0, -1);
    expect(between.length).toBeGreaterThan(7);
    const growing = between.map(({ usedBytes }) => usedBytes);
    expect(growing).toEqual(growing.toSorted((a, b) => a - b));
    expect(growing.every((bytes) => bytes > 10 * GIB && bytes < 40 * GIB)).toBe(true);
  });

  it('have the capacity of the mark before', () => {
    const capacities = measuresOf(course(mark(20, 10, 40), mark(10, 12, 50), mark(1, 14, 50)), now).map(
      ({ capacityBytes }) => capacityBytes / GIB,
    );
    expect([...new Set(capacities)]).toEqual([40, 50]);
  });

  it('are a handful for what lies long ago', () => {
    expect(measuresOf(course(mark(395, 10), mark(1, 20)), now).length).toBeLessThan(75);
  });

  it('are none of no marks', () => {
    expect(measuresOf(course(), now)).toEqual([]);
  });
});

describe('the sample of courses', () => {
  interface Contract {
    readonly product: string;
    readonly subdomain: string;
    readonly disk: { readonly usedGiB: number; readonly capacityGiB: number };
  }
  const contracts = readFileSync(join(samples, 'customers.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .flatMap((line) => (JSON.parse(line) as { contracts: Contract[] }).contracts);

  it('leads to what the sample customers have now', async () => {
    for await (const { record } of recordsOf(join(samples, 'disk-usage.jsonl'), DiskCourse)) {
      const own = contracts.find(({ product, subdomain }) => product === record.product && subdomain === record.subdomain);
      const last = record.marks.at(-1);
      expect(last).toMatchObject({ daysAgo: 1, capacityGiB: own?.disk.capacityGiB });
      expect(Math.abs((last?.usedGiB ?? 0) / (own?.disk.usedGiB ?? 1) - 1)).toBeLessThan(0.02);
      expect(record.marks.map(({ daysAgo }) => daysAgo)).toEqual(
        record.marks.map(({ daysAgo }) => daysAgo).toSorted((a, b) => b - a),
      );
    }
  });
});
