import fc from 'fast-check';
import type { Action } from '../../api/types';
import { isOff } from '../allowed';
import { actionFor, judgeTotal, readTotal, stepTotal, type TotalNow } from './total-form';

const users = (now: number) => ({ kind: 'users', now, least: 1 }) as const;

const increase = (limits: Partial<Action> = {}): Action => ({ kind: 'users', direction: 'increase', allowed: true, ...limits });
const reduction = (limits: Partial<Action> = {}): Action => ({ kind: 'users', direction: 'reduction', allowed: true, ...limits });

const outsideWindow = { code: 'users.outside-window', ja: '更新手続き期間外です。', en: 'Outside the renewal window.' };
const roleTooLow = { code: 'role.insufficient', ja: '権限がありません。', en: 'Your role may not do this.' };
const openExists = { code: 'application.open-exists', ja: 'お申し込み済みです。', en: 'Already applied for.' };

/** 50 users, 42 of them in use; 1,000 are sold at most. */
const fifty: TotalNow = { ...users(50), actions: [increase({ min: 51, max: 1_000 }), reduction({ min: 42, max: 49 })] };

describe('what was typed for a total', () => {
  it.each<[string, number | undefined]>([
    ['1', 1],
    ['007', 7],
    ['1,000', 1_000],
    ['１，０００', 1_000],
    ['1 000', 1_000],
    ['　60　', 60],
    ['9999999', 9_999_999],
    ['10000000', undefined],
    ['0', undefined],
    ['000', undefined],
    ['−5', undefined],
    ['-5', undefined],
    ['+5', undefined],
    ['5.0', undefined],
    ['５．５', undefined],
    ['1e3', undefined],
    ['0x10', undefined],
    ['六十', undefined],
    ['60人', undefined],
    ['٦٠', undefined],
    [',', undefined],
  ])('%j is read as %s', (typed, users) => {
    expect(readTotal(typed)).toBe(users);
  });

  const total = fc.integer({ min: 1, max: 9_999_999 });
  const fullWidth = (text: string): string => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

  it('is the same number however it was written', () => {
    fc.assert(
      fc.property(total, (users) => {
        const plain = String(users);
        const grouped = users.toLocaleString('en-US');
        expect([plain, grouped, fullWidth(plain), fullWidth(grouped), ` ${plain} `].map((typed) => readTotal(typed))).toEqual(
          Array(5).fill(users),
        );
      }),
    );
  });

  it('is a whole number from 1, or nothing', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const users = readTotal(typed) ?? 1;
        expect(Number.isInteger(users) && users >= 1 && users <= 9_999_999).toBe(true);
      }),
    );
  });
});

describe('the limits of both directions', () => {
  it.each<[string, object]>([
    ['1', { kind: 'wrong', words: 'belowRange', min: 42 }],
    ['41', { kind: 'wrong', words: 'belowRange', min: 42 }],
    ['42', { kind: 'total', total: 42 }],
    ['49', { kind: 'total', total: 49 }],
    ['50', { kind: 'wrong', words: 'needOther' }],
    ['５０', { kind: 'wrong', words: 'needOther' }],
    ['51', { kind: 'total', total: 51 }],
    ['1000', { kind: 'total', total: 1_000 }],
    ['1,001', { kind: 'wrong', words: 'aboveRange', max: 1_000 }],
    ['　', { kind: 'empty' }],
    ['0', { kind: 'wrong', words: 'needNumber' }],
  ])('judge %j', (typed, judgement) => {
    expect(judgeTotal(fifty, typed)).toEqual(judgement);
  });

  it('say how far one must go where less than a least addition was typed', () => {
    const least = { ...users(50), actions: [increase({ min: 55, max: 1_000 })] };
    expect(judgeTotal(least, '54')).toEqual({ kind: 'wrong', words: 'belowRange', min: 55 });
    expect(judgeTotal(least, '55')).toEqual({ kind: 'total', total: 55 });
  });

  it('agree for every total: a quote is asked for exactly inside one of the two ranges', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_100 }), (users) => {
        const sold = (users >= 42 && users <= 49) || (users >= 51 && users <= 1_000);
        expect(judgeTotal(fifty, String(users)).kind === 'total').toBe(sold);
      }),
    );
  });
});

describe('what is off', () => {
  it.each<[string, Action, boolean]>([
    ['is not what the server allows', increase(), false],
    ['is a reduction outside the renewal window', reduction({ allowed: false, reason: outsideWindow }), true],
    ['is everything for a role that only reads', increase({ allowed: false, reason: roleTooLow }), true],
    ['is not what an open application stands before', increase({ allowed: false, reason: openExists }), false],
    ['is what the server refuses without a word', increase({ allowed: false }), true],
  ])('%s', (_what, action, off) => {
    expect(isOff(action)).toBe(off);
  });

  it('is refused before its limits are looked at', () => {
    const closed = { ...users(50), actions: [reduction({ allowed: false, reason: outsideWindow, min: 42 })] };
    expect(judgeTotal(closed, '10')).toEqual({ kind: 'refused', reason: outsideWindow });
  });

  it('leaves limits standing beside an open application', () => {
    const waiting = { ...users(50), actions: [increase({ allowed: false, reason: openExists, max: 100 })] };
    expect(judgeTotal(waiting, '101')).toEqual({ kind: 'wrong', words: 'aboveRange', max: 100 });
  });

  it('is judged by its own direction only', () => {
    expect(actionFor(fifty, 51)?.direction).toBe('increase');
    expect(actionFor(fifty, 49)?.direction).toBe('reduction');
    expect(actionFor({ ...users(50), actions: [increase()] }, 49)).toBeUndefined();
  });
});

describe('the buttons + and −', () => {
  it('undo each other where nothing but single users is sold', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 5_000 }), (users) => {
        expect(stepTotal(fifty, stepTotal(fifty, String(users), 1), -1)).toBe(String(users));
      }),
    );
  });

  it('always leave a number behind that can be read', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom<1 | -1>(1, -1), (typed, by) => {
        const stepped = Number(stepTotal(fifty, typed, by));
        expect(Number.isInteger(stepped) && stepped >= 1).toBe(true);
      }),
    );
  });

  it.each<[string, 1 | -1, string]>([
    ['50', 1, '55'],
    ['50', -1, '45'],
    ['3', -1, '1'],
    ['', 1, '55'],
    ['６０', 1, '65'],
  ])('from %j by %d packs of five lead to %s', (typed, by, total) => {
    expect(stepTotal({ ...users(50), actions: [increase({ step: 5 }), reduction({ step: 5 })] }, typed, by)).toBe(total);
  });
});
