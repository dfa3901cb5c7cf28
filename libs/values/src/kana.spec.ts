import { normalizeKana } from './kana';

describe('the reading of a name', () => {
  it.each([
    ['ｶﾌﾞｼｷｶﾞｲｼｬ ｻﾝﾌﾟﾙ', 'カブシキガイシャ サンプル'],
    ['カブシキガイシャサンプル', 'カブシキガイシャサンプル'],
    [' ネオ　タロウ ', 'ネオ タロウ'],
  ])('%p is stored as %p', (typed, stored) => {
    expect(normalizeKana(typed)).toBe(stored);
  });
});
