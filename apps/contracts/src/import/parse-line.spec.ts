import { aMarket, sampleCustomers } from '../test/sample-market';
import { ImportCheck } from './import-check';
import { LineMistakes } from './line-mistake';
import { parseLine } from './parse-line';

const [sample = ''] = sampleCustomers();
const edited = (edit: (record: Record<string, never>) => unknown): string => {
  const record = JSON.parse(sample) as Record<string, never>;
  edit(record);
  return JSON.stringify(record);
};

const mistakesIn = (...lines: string[]): { line: number; en: string }[] => {
  const mistakes = new LineMistakes();
  const check = new ImportCheck({ market: aMarket(), today: Temporal.PlainDate.from('2025-03-10') }, /^A\d{8,9}$/, mistakes);
  check.passing(lines.map((text, index) => ({ number: index + 1, text })));
  return mistakes.summary().errors.map(({ line, en }) => ({ line, en }));
};

describe('the sample customers', () => {
  it('are all right', () => {
    expect(mistakesIn(...sampleCustomers())).toEqual([]);
  });
});

describe('a line', () => {
  it('that is not JSON is refused with its number', () => {
    expect(mistakesIn(sample, '{"customerNumber": ')).toEqual([
      { line: 2, en: 'This is not JSON. Write one JSON object a line.' },
    ]);
  });

  it('may be blank', () => {
    expect(mistakesIn(sample, '', '  ')).toEqual([]);
  });

  it('tells every wrong field with its path and value', () => {
    const text = edited((record) => Object.assign(record, { channel: 'shop', colour: 'red' }));

    expect(mistakesIn(text)).toEqual([
      { line: 1, en: 'colour "red": There is no such field. Remove it.' },
      { line: 1, en: 'channel "shop": Must be one of: direct, partner, asp.' },
    ]);
  });

  it('says where in a list it is wrong', () => {
    const text = sample.replace('"quantity": 50}]', '"quantity": "many"}]');

    expect(mistakesIn(text)[0]?.en).toMatch(/^contracts\.0\.lines\.1\.quantity "many": /);
  });

  it.each([
    ['an unknown item', /KAPPJST1MB001/, 'XAPP', 'Product "neo" has no item "XAPP". Use a code of the catalogue.'],
    [
      'a plan below its minimum',
      /KNEOJST1MB001", "quantity": 50/,
      'KNEOJST1MB001", "quantity": 4',
      'The quantity of "KNEOJST1MB001" is 4; make it at least 5.',
    ],
    [
      'an option that does not follow the users',
      /KAPPJST1MB001", "quantity": 50/,
      'KAPPJST1MB001", "quantity": 49',
      `The quantity of "KAPPJST1MB001" is 49; make it the plan's 50.`,
    ],
    [
      'a day that does not exist',
      /2022-04-01/,
      '2022-02-30',
      'contracts.0.startedOn "2022-02-30": Must be a day that the calendar has, up to year 9990.',
    ],
    [
      'an annual contract from mid-month',
      /"monthly", "startedOn": "2022-04-01"/,
      '"annual", "startedOn": "2022-04-02"',
      'An annual contract begins on the 1st of a month, not on "2022-04-02". Correct startedOn.',
    ],
    [
      'an unknown product',
      /"product": "neo"/,
      '"product": "fax"',
      'Product "fax" is not in the catalogue. Use one of neo, chatluck.',
    ],
    [
      'a malformed customer number',
      /A12345678/,
      'B1',
      'The customer number "B1" has the wrong format. Write one that matches ^A\\d{8,9}$.',
    ],
  ])('with %s is refused', (_what, pattern, replacement, sentence) => {
    expect(mistakesIn(sample.replace(pattern, replacement)).map(({ en }) => en)).toContain(sentence);
  });

  it('that repeats a customer or a subdomain names the first', () => {
    expect(mistakesIn(sample, sample).map(({ line, en }) => `${line} ${en}`)).toEqual([
      '2 Customer number "A12345678" is on line 1 already. Remove one of them.',
      '2 Subdomain "sumple" is on line 1 already. Remove one of them.',
    ]);
  });

  it('is normalised: full-width number, postal code, half-width kana, a pasted URL', () => {
    const text = sample
      .replace('A12345678', 'ａ１２３４５６７８')
      .replace('2208110', '２２０－８１１０')
      .replace('ネオ タロウ', 'ﾈｵ ﾀﾛｳ')
      .replace('"sumple"', '"https://SUMPLE.dn-cloud.com/cgi-bin/dneo/dneo.cgi"');
    const parsed = parseLine(text);

    expect(parsed).toMatchObject({
      record: {
        customerNumber: 'A12345678',
        contractor: { postalCode: '2208110', nameKana: 'ネオ タロウ' },
        contracts: [{ subdomain: 'sumple' }],
      },
    });
  });
});
