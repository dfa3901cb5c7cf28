import type { Action } from '../../api/types';
import { judgeTotal, readTotal, stepTotal, type TotalNow } from './total-form';

const users = (now: number) => ({ kind: 'users', now, least: 1 }) as const;

const adding: Action = { kind: 'users', direction: 'increase', allowed: true, min: 51, max: 1000, step: 1 };
const reducing: Action = { kind: 'users', direction: 'reduction', allowed: true, min: 42, max: 49, step: 1 };
const fifty = (...actions: Action[]): TotalNow => ({ ...users(50), actions });

describe('the typed number of users', () => {
  it('may be full-width and grouped', () => {
    expect(['60', '６０', ' 1,200 '].map((typed) => readTotal(typed))).toEqual([60, 60, 1200]);
  });

  it('is a whole number of at least 1', () => {
    expect(['0', '-5', '1.5', 'ten', '', '99999999'].map((typed) => readTotal(typed))).toEqual(Array(6).fill(undefined));
  });
});

describe('a new total', () => {
  it('is quoted when the contract allows it', () => {
    expect(judgeTotal(fifty(adding, reducing), '60')).toEqual({ kind: 'total', total: 60 });
    expect(judgeTotal(fifty(adding, reducing), '42')).toEqual({ kind: 'total', total: 42 });
  });

  it('is not asked about while nothing is typed, or what is typed is no number', () => {
    expect(judgeTotal(fifty(adding), ' ')).toEqual({ kind: 'empty' });
    expect(judgeTotal(fifty(adding), 'abc')).toEqual({ kind: 'wrong', words: 'needNumber' });
  });

  it('must differ from the present one', () => {
    expect(judgeTotal(fifty(adding), '50')).toEqual({ kind: 'wrong', words: 'needOther' });
  });

  it('stays within what is in use and what is sold', () => {
    expect(judgeTotal(fifty(adding, reducing), '41')).toEqual({ kind: 'wrong', words: 'belowRange', min: 42 });
    expect(judgeTotal(fifty(adding, reducing), '1001')).toEqual({ kind: 'wrong', words: 'aboveRange', max: 1000 });
  });

  it("is refused with the rule's own words in one direction, and quoted in the other", () => {
    const reason = { code: 'users.outside-window', ja: '更新手続き期間外です。', en: 'Outside the renewal window.' };
    const annual = fifty(adding, { kind: 'users', direction: 'reduction', allowed: false, reason });
    expect(judgeTotal(annual, '45')).toEqual({ kind: 'refused', reason });
    expect(judgeTotal(annual, '55')).toEqual({ kind: 'total', total: 55 });
  });

  it('is quoted beside an open application, because it can take its place', () => {
    const reason = {
      code: 'application.open-exists',
      ja: '29ユーザーへの変更をお申し込み済みです。',
      en: 'A change to 29 users is open.',
    };
    const waiting = fifty(
      { kind: 'users', direction: 'increase', allowed: false, reason },
      { kind: 'users', direction: 'reduction', allowed: false, reason },
    );
    expect(judgeTotal(waiting, '45')).toEqual({ kind: 'total', total: 45 });
    expect(judgeTotal(waiting, '55')).toEqual({ kind: 'total', total: 55 });
  });

  it('is left to the server where it named no limits', () => {
    expect(judgeTotal({ ...users(50), actions: [] }, '70')).toEqual({ kind: 'total', total: 70 });
  });
});

describe('the buttons + and −', () => {
  it('go on from what is typed, or from the present number', () => {
    expect(stepTotal(fifty(adding, reducing), '55', 1)).toBe('56');
    expect(stepTotal(fifty(adding, reducing), '', -1)).toBe('49');
    expect(stepTotal(fifty(adding, reducing), 'abc', 1)).toBe('51');
  });

  it('never go below one, and keep the step of the item', () => {
    expect(stepTotal({ ...users(1), actions: [] }, '1', -1)).toBe('1');
    expect(stepTotal(fifty({ ...adding, step: 10 }), '50', 1)).toBe('60');
  });
});
