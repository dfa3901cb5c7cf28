import { contextualWords } from './password-context';

const nobody = { subdomains: [], email: 'x@y.example' };
const wordsOf = (context: Partial<Parameters<typeof contextualWords>[0]>): readonly string[] => {
  const usual = new Set(contextualWords(nobody));
  return contextualWords({ ...nobody, ...context }).filter((word) => !usual.has(word));
};

describe('words that others know of a person', () => {
  it('are those of the company, without its legal form', () => {
    expect(wordsOf({ company: '株式会社サンブルデータ' })).toEqual(['サンブルデータ']);
    expect(wordsOf({ company: 'Minato Trading Co., Ltd.' })).toEqual(['minatotrading', 'trading', 'minato']);
  });

  it('are the address, whole and in its parts', () => {
    expect(wordsOf({ email: 'taro.yamada@minato.example' })).toEqual(['taro.yamada', 'yamada', 'minato', 'taro']);
  });

  it('are compared in one width and case', () => {
    expect(wordsOf({ subdomains: ['ＭＩＮＡＴＯ'] })).toEqual(['minato']);
    expect(wordsOf({ name: 'ﾀﾛｳ' })).toEqual(['タロウ']);
  });

  it('are none that say nothing: three letters, one character', () => {
    expect(wordsOf({ subdomains: ['abc'], name: '港 一' })).toEqual([]);
  });

  it('are always those of the service', () => {
    expect(contextualWords(nobody)).toEqual(expect.arrayContaining(['desknet', 'chatluck', 'csite']));
  });
});
