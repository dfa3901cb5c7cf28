import { addressee } from './addressee';

describe('who a letter is addressed to', () => {
  it('is 様 for a person, with the company above', () => {
    expect(addressee({ company: '株式会社サンブルデータ', name: 'ネオ 太郎' })).toEqual([
      '株式会社サンブルデータ',
      'ネオ 太郎 様',
    ]);
    expect(addressee({ name: '山田 花子' })).toEqual(['山田 花子 様']);
  });

  it('is 御中 for a company of which nobody is named', () => {
    expect(addressee({ company: '株式会社サンブルデータ', name: ' ' })).toEqual(['株式会社サンブルデータ 御中']);
  });

  it('has neither lines nor links of its own making', () => {
    expect(addressee({ name: '山田\nhttps://evil.example' })).toEqual(['山田 https：／／evil.example 様']);
  });
});
