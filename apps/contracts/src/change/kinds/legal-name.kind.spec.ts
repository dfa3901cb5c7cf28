import { actionsOf, plan, refusalOf, summaryOf } from '../../test/plan-users';
import { aSituation } from '../../test/situation.builder';
import { normalizeAsked } from '../../quote/normalize-asked';

const NOON = '2025-03-10T12:00:00+09:00';
const renamed = { kind: 'legal-name', company: '株式会社サンプル', companyKana: 'カブシキガイシャサンプル' } as const;

describe('the legal name', () => {
  it('is told by both names, counts at acceptance and changes no line', () => {
    const situation = aSituation().at(NOON);
    const { timing, before, after } = plan(renamed, situation);

    expect(summaryOf(renamed, situation).ja).toBe('株式会社サンブルデータ → 株式会社サンプル');
    expect([timing.effectiveOn.toString(), timing.withdrawUntil]).toEqual(['2025-03-10', undefined]);
    expect(after.state).toEqual({ ...before.state, company: renamed.company, companyKana: renamed.companyKana });
  });

  it('can always be asked for, but not as it is', () => {
    const called = aSituation().called(renamed.company, renamed.companyKana).at(NOON);

    expect(actionsOf('legal-name', called)).toEqual([{ kind: 'legal-name', direction: 'neutral', allowed: true }]);
    expect(refusalOf(() => plan(renamed, called)).code).toBe('legal-name.unchanged');
    expect(plan({ ...renamed, companyKana: 'サンプル' }, called).direction).toBe('neutral');
    expect(plan({ ...renamed, company: 'サンプル' }, called).direction).toBe('neutral');
  });

  it('is kept as typed, its reading in full width', () => {
    expect(normalizeAsked({ kind: 'legal-name', company: ' ㈱サンプル ', companyKana: 'ｶﾌﾞｼｷｶﾞｲｼｬｻﾝﾌﾟﾙ' })).toEqual({
      kind: 'legal-name',
      company: '㈱サンプル',
      companyKana: 'カブシキガイシャサンプル',
    });
  });
});
