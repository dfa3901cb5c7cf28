import { aNow, aReason, off } from '../test/a-now';
import { fullWidthKana, judgeLegalName } from './legal-name-form';

const now = aNow();
const { company: present, companyKana: presentKana } = now.customer.contractor;
const judge = (company: string, companyKana: string) => judgeLegalName(now, { company, companyKana });

describe('a new company name', () => {
  it('is asked for with its reading, half-width kana made full-width', () => {
    expect(judge(' 港商事株式会社 ', 'ﾐﾅﾄｼｮｳｼﾞ　ｶﾌﾞｼｷｶﾞｲｼｬ')).toEqual({
      kind: 'quotable',
      asked: { kind: 'legal-name', company: '港商事株式会社', companyKana: 'ミナトショウジ カブシキガイシャ' },
    });
  });

  it('may have the old reading, and the old name a new reading', () => {
    expect(judge('港', presentKana).kind).toBe('quotable');
    expect(judge(present, 'ミナト').kind).toBe('quotable');
  });

  it.each<[string, string, object]>([
    ['', '', { kind: 'empty' }],
    ['  ', '　', { kind: 'empty' }],
    ['', 'ミナト', { kind: 'wrong', words: 'needCompany' }],
    ['港', '', { kind: 'wrong', words: 'needKana' }],
    ['港', '港', { kind: 'wrong', words: 'needKanaLetters' }],
    [present, presentKana, { kind: 'wrong', words: 'needOtherName' }],
  ])('%j read %j is judged', (company, companyKana, judgement) => {
    expect(judge(company, companyKana)).toEqual(judgement);
  });

  it.each(['みなと', 'ミナト・シー', 'ABCカンパニー', 'ﾊﾟﾋﾟﾌﾟ', 'ニジュウイチ 21'])('may be read %j', (kana) => {
    expect(judge('港', kana).kind).toBe('quotable');
  });

  it('is refused to who may not change anything', () => {
    const role = aReason('role.insufficient');
    expect(judgeLegalName(aNow({ actions: [off('legal-name', 'neutral', role)] }), {})).toEqual({
      kind: 'refused',
      reason: role,
    });
  });
});

describe('the reading as it is kept', () => {
  it('joins the marks of half-width kana to their letters', () => {
    expect(fullWidthKana('ｶﾞｷﾞｸﾞ ﾊﾟ')).toBe('ガギグ パ');
  });
});
