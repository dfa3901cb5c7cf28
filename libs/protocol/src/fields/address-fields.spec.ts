import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { ContractorParticulars } from '../contracts/change-contractor.message';
import { prefectures } from './prefectures';

const good: ContractorParticulars = {
  department: '情報システム室',
  name: 'ネオ 太郎',
  nameKana: 'ネオ タロウ',
  postalCode: '2208110',
  prefecture: '神奈川県',
  city: '横浜市西区',
  street: 'みなとみらい2-2-1',
  building: '横浜ランドマークタワー10階',
  tel: '045-640-5910',
  fax: '',
};

/** `path rule` of everything that is wrong. */
const faults = (change: object): string[] =>
  validateSync(plainToInstance(ContractorParticulars, { ...good, ...change })).flatMap(({ property, constraints = {} }) =>
    Object.keys(constraints).map((rule) => `${property} ${rule}`),
  );

describe('What a person types into a form', () => {
  it.each([
    {},
    { postalCode: '220-8110' },
    { postalCode: '２２０－８１１０' },
    { postalCode: '〒220-8110' },
    { tel: '０４５－６４０－５９１０', fax: '0456405911' },
    { nameKana: 'ﾈｵ ﾀﾛｳ' },
    { nameKana: '' },
    { department: '', building: '' },
    { prefecture: '北海道' },
  ])('%j is taken', (change) => {
    expect(faults(change)).toEqual([]);
  });

  it.each([
    [{ postalCode: '' }, 'postalCode postalCode'],
    [{ postalCode: '22-08110' }, 'postalCode postalCode'],
    [{ postalCode: '220811' }, 'postalCode postalCode'],
    [{ prefecture: '' }, 'prefecture prefecture'],
    [{ prefecture: '神奈川' }, 'prefecture prefecture'],
    [{ name: '　' }, 'name filled'],
    [{ city: '' }, 'city filled'],
    [{ street: ' ' }, 'street filled'],
    [{ tel: '' }, 'tel phone'],
    [{ tel: '045-640' }, 'tel phone'],
    [{ tel: '(045)640-5910' }, 'tel phone'],
    [{ fax: 'なし' }, 'fax phone'],
    [{ nameKana: '太郎' }, 'nameKana kana'],
    [{ name: 'a'.repeat(101) }, 'name isLength'],
    [{ department: 'a\u0000' }, 'department matches'],
  ])('%j is refused by the rule of its field', (change, fault) => {
    expect(faults(change)).toEqual([fault]);
  });

  it('knows 47 prefectures', () => {
    expect(new Set(prefectures).size).toBe(47);
    expect(prefectures.filter((name) => !/[都道府県]$/.test(name))).toEqual([]);
  });
});
