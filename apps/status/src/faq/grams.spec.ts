import { gramsOf, indexOf } from './grams';

const gramsIn = (text: string): string[] => gramsOf(text).map(({ gram }) => gram);

describe('what a text is found by', () => {
  it('are pairs of neighbouring characters, and threes of letters with the ends of the word', () => {
    expect(gramsIn('請求書')).toEqual(['請求', '求書']);
    expect(gramsIn('PDF')).toEqual([' pd', 'pdf', 'df ']);
    expect(gramsIn('URLの期限')).toEqual([' ur', 'url', 'rl ', 'の期', '期限']);
    expect(gramsIn('税')).toEqual(['税']);
    expect(gramsIn('、。 ！')).toEqual([]);
  });

  it.each([
    ['ﾊﾟｽﾜｰﾄﾞ', 'パスワード'],
    ['ぱすわーど', 'パスワード'],
    ['ＰＤＦ', 'pdf'],
    ['サーバ', 'サーバー'],
    ['㈱', '(株)'],
    ['２段階', '2段階'],
  ])('%s is %s', (typed, written) => {
    expect(gramsIn(typed)).toEqual(gramsIn(written));
  });

  it('tells less where it is but an ending', () => {
    const weights = new Map(gramsOf('変更できますか').map(({ gram, weight }) => [gram, weight]));
    expect(weights.get('変更')).toBeGreaterThan(weights.get('ます') ?? 1);
    expect(weights.get('変更')).toBe(gramsOf('データ')[0]?.weight);
  });

  it('counts by the part that says most, and has single characters for who types but one', () => {
    const index = indexOf([
      { text: '税率', weight: 3 },
      { text: '税率の表', weight: 1 },
    ]);
    expect(index).toContainEqual({ gram: '税率', weight: 3 });
    expect(index).toContainEqual({ gram: '税', weight: 3 });
    expect(index).toContainEqual({ gram: '表', weight: 1 });
  });
});
