import { pick, rivalries, takeOver } from './texts';

const fields = ['name', 'tel'] as const;

describe('a form that two people had open', () => {
  const mine = { name: '港 二郎', tel: '03-1234-5678 ' };

  it('names the fields on which they disagree, both sides', () => {
    expect(rivalries(fields, { name: '港 三郎', tel: '03-1234-5678' }, mine)).toEqual([
      { field: 'name', theirs: '港 三郎', mine: '港 二郎' },
    ]);
  });

  it('keeps what was typed here, and takes theirs where nothing was, a group as a whole', () => {
    const seen = { name: '港 一郎', tel: '03', city: '港区', street: '芝1' };
    const versions = {
      seen,
      theirs: { name: '港 三郎', tel: '045', city: '横浜市', street: 'みなとみらい2' },
      mine: { ...seen, name: '港 二郎', tel: '03 ', street: '芝2' },
    };
    expect(takeOver([['name'], ['tel'], ['city', 'street']], versions)).toEqual({
      values: { name: '港 二郎', tel: '045', city: '港区', street: '芝2' },
      taken: ['tel'],
    });
    expect(takeOver([['name'], ['tel'], ['city'], ['street']], { ...versions, mine: { ...seen, street: '芝2' } })).toEqual({
      values: { name: '港 三郎', tel: '045', city: '横浜市', street: '芝2' },
      taken: ['name', 'tel', 'city'],
    });
  });

  it('names none where both typed the same', () => {
    expect(rivalries(fields, { name: '港 二郎', tel: '03-1234-5678' }, mine)).toEqual([]);
  });
});

it('a form holds its own fields and nothing else', () => {
  expect(pick(fields, { ...{ name: 'a', tel: 'b' }, ...{ fax: 'c' } })).toEqual({ name: 'a', tel: 'b' });
});
