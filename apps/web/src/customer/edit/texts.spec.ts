import { pick, rivalries } from './texts';

const fields = ['name', 'tel'] as const;

describe('a form that two people had open', () => {
  const mine = { name: '港 二郎', tel: '03-1234-5678 ' };

  it('names the fields on which they disagree, both sides', () => {
    expect(rivalries(fields, { name: '港 三郎', tel: '03-1234-5678' }, mine)).toEqual([
      { field: 'name', theirs: '港 三郎', mine: '港 二郎' },
    ]);
  });

  it('names none where both typed the same', () => {
    expect(rivalries(fields, { name: '港 二郎', tel: '03-1234-5678' }, mine)).toEqual([]);
  });
});

it('a form holds its own fields and nothing else', () => {
  expect(pick(fields, { ...{ name: 'a', tel: 'b' }, ...{ fax: 'c' } })).toEqual({ name: 'a', tel: 'b' });
});
