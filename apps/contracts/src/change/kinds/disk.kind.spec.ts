import { actionsOf, plan, refusalOf, summaryOf } from '../../test/plan-users';
import { aSituation, BACKUP, DISK, NEO } from '../../test/situation.builder';

const NOON = '2025-03-10T12:00:00+09:00';
const GIB = 2 ** 30;
const units = (wanted: number): { readonly kind: 'disk'; readonly units: number } => ({ kind: 'disk', units: wanted });
/** 20 users have 20 GiB, each unit gives 10 more. */
const storing = (gib: number, held: number): ReturnType<typeof aSituation> =>
  aSituation()
    .of('neo', { code: NEO, quantity: 20 }, ...(held > 0 ? [{ code: DISK, quantity: held }] : []))
    .amid({ diskUsedBytes: gib * GIB });

describe('additional disk', () => {
  it('is told by its units', () => {
    expect(summaryOf(units(3), storing(10, 1).at(NOON))).toEqual({
      ja: 'ディスク増設 1 → 3',
      en: 'additional disk 1 → 3',
    });
  });

  it('is told also where there was none', () => {
    expect(summaryOf(units(2), storing(10, 0).at(NOON)).en).toBe('additional disk 0 → 2');
  });

  it('stays where it is among the lines, and comes last where there was none', () => {
    const held = aSituation().of('neo', { code: NEO, quantity: 20 }, { code: DISK, quantity: 1 }, { code: BACKUP, quantity: 1 });
    const none = aSituation().of('neo', { code: NEO, quantity: 20 }, { code: BACKUP, quantity: 1 });

    expect(plan(units(2), held.at(NOON)).after.state.lines.codes()).toEqual([NEO, DISK, BACKUP]);
    expect(plan(units(2), none.at(NOON)).after.state.lines.codes()).toEqual([NEO, BACKUP, DISK]);
  });

  it('leaves no line behind when all of it goes', () => {
    expect(plan(units(0), storing(10, 2).at(NOON)).after.state.lines.codes()).toEqual([NEO]);
  });

  it('keeps room for what is stored', () => {
    const refusal = refusalOf(() => plan(units(1), storing(30.5, 3).at(NOON)));

    expect(refusal.code).toBe('disk.below-in-use');
    expect(refusal.body.detail.ja).toContain('現在30.5GBをご利用中のため、2単位以上が必要です');
    expect(plan(units(2), storing(30.5, 3).at(NOON)).direction).toBe('reduction');
  });

  it('keeps it also for the users that are applied for to go, and without those that are yet to come', () => {
    const with30 = (users: number): ReturnType<typeof aSituation> =>
      storing(30.5, 3).amid({ diskUsedBytes: 30.5 * GIB, open: [{ kind: 'users', users }] });

    expect(refusalOf(() => plan(units(2), with30(10).at(NOON))).code).toBe('disk.below-in-use');
    expect(refusalOf(() => plan(units(1), with30(60).at(NOON))).code).toBe('disk.below-in-use');
    expect(plan(units(2), with30(60).at(NOON)).direction).toBe('reduction');
  });

  it('may grow although more is stored than there is room for', () => {
    expect(plan(units(1), storing(90, 0).at(NOON)).direction).toBe('increase');
  });

  it('offers what can be added and what can go', () => {
    expect(actionsOf('disk', storing(35, 4).at(NOON))).toEqual([
      { kind: 'disk', direction: 'increase', allowed: true, min: 5, max: 1024, step: 1 },
      { kind: 'disk', direction: 'reduction', allowed: true, min: 2, max: 3, step: 1 },
    ]);
    const codes = (of: ReturnType<typeof storing>): (string | undefined)[] =>
      actionsOf('disk', of.at(NOON)).map(({ reason }) => reason?.code);
    expect(codes(storing(35, 2))).toEqual([undefined, 'disk.at-floor']);
    expect(codes(storing(0, 0))).toEqual([undefined, 'disk.none']);
    expect(codes(storing(0, 1024))).toEqual(['disk.at-maximum', undefined]);
  });
});
