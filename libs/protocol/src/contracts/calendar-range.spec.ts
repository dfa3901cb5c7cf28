import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { ListCalendarRequest } from './list-calendar.message';
import { ReadCalendarFeedRequest } from './read-calendar-feed.message';

const wrongFields = (shape: new () => object, value: object): string[] =>
  validateSync(plainToInstance(shape, value), { whitelist: true, forbidNonWhitelisted: true }).map(({ property }) => property);

describe('the days of a calendar', () => {
  it.each([
    ['2025-03-01', '2025-03-01'],
    ['2025-03-01', '2026-04-01'],
    ['2025-01-31', '2026-02-28'],
    ['2024-02-29', '2025-03-29'],
  ])('are %s to %s', (from, to) => {
    expect(wrongFields(ListCalendarRequest, { from, to })).toEqual([]);
    expect(wrongFields(ReadCalendarFeedRequest, { from, to, secret: 's' })).toEqual([]);
  });

  it.each([
    ['2025-03-02', '2025-03-01', ['to']],
    ['2025-03-01', '2026-04-02', ['to']],
    ['0001-01-01', '9999-12-31', ['to']],
    ['2025-02-30', '2025-03-01', ['from']],
    ['2025-03-01', '2025-04-31', ['to']],
    ['2025-03', '2025-04-01', ['from']],
    [undefined, '2025-04-01', ['from']],
    ['2025-03-01', undefined, ['to']],
    [['2025-03-01'], '2025-04-01', ['from']],
  ])('are not %s to %s', (from, to, wrong) => {
    expect(wrongFields(ListCalendarRequest, { from, to })).toEqual(wrong);
  });
});
