import { valueText } from './value-text';

const ja: Readonly<Record<string, string>> = { owner: '所有者', true: 'はい', users: 'ユーザー契約数の変更', month: '1か月' };
const en: Readonly<Record<string, string>> = { owner: 'owner', true: 'yes' };
const in_ = (words: Readonly<Record<string, string>>) => (value: string) => words[value] ?? value;

describe('a value before or after a change', () => {
  it.each([
    ['owner', '所有者'],
    [true, 'はい'],
    [50, '50'],
    ['', '—'],
    [undefined, '—'],
    [null, '—'],
    [[], '—'],
    [['a@x', 'b@x'], 'a@x、b@x'],
    ['neo users', 'neo ユーザー契約数の変更'],
    ['港 花子', '港 花子'],
    [{ period: 'month', net: 35_000, tax: 3_500, gross: 38_500 }, '¥38,500 / 1か月'],
    [{ city: '横浜市', building: '' }, '横浜市'],
  ])('%j reads %s', (value, text) => {
    expect(valueText(value, in_(ja))).toBe(text);
  });

  it('is of a line of a contract its name in the language at hand, and how many', () => {
    const lines = [{ code: 'K', name: { ja: 'NEO 月次', en: 'NEO monthly' }, quantity: 50 }];
    expect(valueText(lines, in_(ja))).toBe('NEO 月次 × 50');
    expect(valueText(lines, in_(en))).toBe('NEO monthly × 50');
  });
});
