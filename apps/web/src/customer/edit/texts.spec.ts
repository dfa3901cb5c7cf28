import { pick, resumed, rivalries, takeOver } from './texts';

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

describe('a form that somebody comes back to', () => {
  const groups = [['tel'], ['fax'], ['city', 'street']] as const;
  const base = { tel: '045', fax: '', city: '港区', street: '芝1' };
  const draft = { base, typed: { tel: '03', street: '芝2' }, overtaken: false };

  it('holds what is saved where nothing was typed', () => {
    expect(resumed(groups, base, undefined)).toEqual({ values: base, taken: [], overtaken: false });
  });

  it('holds what was typed, as long as nobody saved meanwhile', () => {
    expect(resumed(groups, base, draft)).toEqual({
      values: { ...base, tel: '03', street: '芝2' },
      taken: [],
      overtaken: false,
    });
  });

  it('shows both versions where a colleague saved meanwhile, takes theirs where nothing was typed, and mixes no address', () => {
    const theirs = { tel: '06', fax: '07', city: '横浜市', street: 'みなとみらい2' };
    const { values, taken, overtaken } = resumed(groups, theirs, draft);
    expect({ values, taken, overtaken }).toEqual({
      values: { tel: '03', fax: '07', city: '港区', street: '芝2' },
      taken: ['fax'],
      overtaken: true,
    });
    expect(rivalries(['tel'], theirs, values)).toEqual([{ field: 'tel', theirs: '06', mine: '03' }]);
  });

  it('goes on showing them to somebody who went away without choosing', () => {
    expect(resumed(groups, base, { ...draft, overtaken: true })).toMatchObject({ overtaken: true });
  });
});

it('a form holds its own fields and nothing else', () => {
  expect(pick(fields, { ...{ name: 'a', tel: 'b' }, ...{ fax: 'c' } })).toEqual({ name: 'a', tel: 'b' });
});
