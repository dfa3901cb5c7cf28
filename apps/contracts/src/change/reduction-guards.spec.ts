import { planUsers, refusalOf } from '../test/plan-users';
import { aSituation } from '../test/situation.builder';

describe('a monthly contract', () => {
  it('cannot be reduced in its first month', () => {
    const situation = aSituation().startedOn('2025-03-05').withUsers(20).at('2025-03-31T23:59:59+09:00');

    const refusal = refusalOf(() => planUsers(10, situation));

    expect(refusal.code).toBe('reduction.first-month');
    expect(refusal.body.detail.ja).toContain('2025年4月1日以降');
    expect(refusal.body.detail.en).toContain('2025-04-01');
  });

  it('can be reduced from its second month on', () => {
    const situation = aSituation().startedOn('2025-03-05').withUsers(20).at('2025-04-01T00:00:00+09:00');

    expect(planUsers(10, situation).timing.effectiveOn.toString()).toBe('2025-05-01');
  });

  it('cannot be reduced before it has begun', () => {
    const situation = aSituation().startedOn('2025-05-01').withUsers(20).at('2025-03-10T10:00:00+09:00');

    expect(refusalOf(() => planUsers(10, situation)).code).toBe('reduction.first-month');
  });

  it('cannot be reduced in a month with an increase', () => {
    const situation = aSituation().withUsers(20).increasedOn('2025-03-02').at('2025-03-31T23:59:59+09:00');

    const refusal = refusalOf(() => planUsers(10, situation));

    expect(refusal.code).toBe('reduction.month-of-increase');
    expect(refusal.body.detail.ja).toContain('2025年3月2日');
    expect(refusal.body.detail.ja).toContain('2025年4月1日以降');
  });

  it('can be reduced in the month after an increase, and in the same month of another year', () => {
    const next = aSituation().withUsers(20).increasedOn('2025-03-31').at('2025-04-01T00:00:00+09:00');
    const year = aSituation().withUsers(20).increasedOn('2024-03-31').at('2025-03-01T00:00:00+09:00');

    expect(planUsers(10, next).direction).toBe('reduction');
    expect(planUsers(10, year).direction).toBe('reduction');
  });

  it('can be increased twice in a month, and in its first', () => {
    const twice = aSituation().withUsers(20).increasedOn('2025-03-02').at('2025-03-03T00:00:00+09:00');
    const first = aSituation().startedOn('2025-03-01').withUsers(20).at('2025-03-03T00:00:00+09:00');

    expect(planUsers(30, twice).direction).toBe('increase');
    expect(planUsers(30, first).direction).toBe('increase');
  });
});

describe('an annual contract since 2025-01-01', () => {
  const contract = (): ReturnType<typeof aSituation> => aSituation().annual().startedOn('2025-01-01').withUsers(20);

  it.each(['2025-10-31T23:59:59', '2025-06-15T10:00:00'])('cannot be reduced before its window opens (%s)', (at) => {
    const refusal = refusalOf(() => planUsers(10, contract().at(`${at}+09:00`)));

    expect(refusal.code).toBe('reduction.outside-window');
    expect(refusal.body.detail.ja).toContain('2025年11月1日から2025年12月20日 23:59:59まで');
    expect(refusal.body.detail.en).toContain('from 2025-11-01 until 2025-12-20 23:59:59 JST');
  });

  it('names the window of the next term once this one has closed', () => {
    const refusal = refusalOf(() => planUsers(10, contract().at('2025-12-21T00:00:00+09:00')));

    expect(refusal.body.detail.ja).toContain('2026年11月1日から2026年12月20日');
  });

  it('cannot be reduced in the last month if it was increased in it', () => {
    const situation = contract().increasedOn('2025-12-01').at('2025-12-10T10:00:00+09:00');

    expect(refusalOf(() => planUsers(10, situation)).code).toBe('reduction.month-of-increase');
  });

  it('can be reduced in the month before, although increased in it', () => {
    const situation = contract().increasedOn('2025-11-02').at('2025-11-10T10:00:00+09:00');

    expect(planUsers(10, situation).timing.effectiveOn.toString()).toBe('2026-01-01');
  });

  it('can be reduced in the last month, when increased in the month before', () => {
    const situation = contract().increasedOn('2025-11-30').at('2025-12-10T10:00:00+09:00');

    expect(planUsers(10, situation).timing.effectiveOn.toString()).toBe('2026-01-01');
  });
});
