import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { businessDaysBefore, isBusinessDay } from './business-days';

const date = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

describe('business days', () => {
  it.each([
    ['2026-11-20', true],
    ['2026-11-21', false],
    ['2026-11-22', false],
    ['2026-11-23', false],
    ['2026-11-24', true],
    ['2026-09-22', false],
    ['2027-03-22', false],
  ])('%s: %s', (day, works) => {
    expect(isBusinessDay(date(day))).toBe(works);
  });

  it('are counted back over a long week-end', () => {
    expect(businessDaysBefore(date('2026-11-24'), 1)).toEqual(date('2026-11-20'));
    expect(businessDaysBefore(date('2026-11-26'), 3)).toEqual(date('2026-11-20'));
  });
});

/** The days are Japan's, wherever the process runs. */
describe.each(['Asia/Tokyo', 'UTC', 'America/Los_Angeles'])('national holidays, read in %s', (zone) => {
  const program = `
    const { nationalHolidays } = require(${JSON.stringify(join(__dirname, 'business-days.js'))});
    const found = nationalHolidays(Temporal.PlainDate.from(process.argv[1]), Temporal.PlainDate.from(process.argv[2]));
    console.log(JSON.stringify(found));`;
  const read = (first: string, last: string): unknown =>
    JSON.parse(execFileSync(process.execPath, ['-e', program, first, last], { env: { TZ: zone }, encoding: 'utf8' }));

  it('are those from one day to another, both included, by name', () => {
    expect(read('2026-11-03', '2026-11-23')).toEqual([
      { day: '2026-11-03', name: { ja: '文化の日', en: 'National Culture Day' } },
      { day: '2026-11-23', name: { ja: '勤労感謝の日', en: 'Labor Thanksgiving Day' } },
    ]);
    expect(read('2026-11-04', '2026-11-22')).toEqual([]);
  });
});
