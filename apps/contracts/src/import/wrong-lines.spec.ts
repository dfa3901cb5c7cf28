import { customerLine, type LineContent } from '../test/customer-line.builder';
import { aMarket } from '../test/sample-market';
import { ImportCheck } from './import-check';
import { LineMistakes } from './line-mistake';
import { parseLine } from './parse-line';

const checked = (...texts: string[]): string[] => {
  const mistakes = new LineMistakes();
  const check = new ImportCheck({ market: aMarket(), today: Temporal.PlainDate.from('2025-03-10') }, /^A\d{8,9}$/, mistakes);
  check.passing(texts.map((text, index) => ({ number: index + 1, text })));
  return mistakes.summary().errors.map(({ line, ja, en }) => {
    expect(ja).not.toBe('');
    return `${line} ${en}`;
  });
};
const good = customerLine('A90000001');
/** The second of two lines, so that its number is not by chance the first. */
const mistakesOf = (edit: (line: LineContent) => unknown): string[] => checked(good, customerLine('A90000002', edit));

const [BACKUP, PREMIUM, NEO] = ['KBKUJST1MB001', 'KNEOPRE1MB001', 'KNEOJST1MB001'];

describe('a line is refused with its number when', () => {
  it.each<[string, (line: LineContent) => unknown, string]>([
    // shapes
    [
      'the customer number is absent',
      (line) => delete (line as Partial<LineContent>).customerNumber,
      'customerNumber (not given): Must be text.',
    ],
    [
      'the contractor is absent',
      (line) => delete (line as Partial<LineContent>).contractor,
      'contractor (not given): Is required.',
    ],
    ['the contractor is a list', (line) => Object.assign(line, { contractor: [] }), 'contractor: Must be an object.'],
    ['the contractor is null', (line) => Object.assign(line, { contractor: null }), 'contractor: Is required.'],
    ['there are no contracts', (line) => Object.assign(line, { contracts: {} }), 'contracts: Must be a list.'],
    ['a contract is null', (line) => Object.assign(line, { contracts: [null] }), 'contracts: Must be a list of objects.'],
    ['a contract is a list', (line) => Object.assign(line, { contracts: [[]] }), 'contracts: Must be a list of objects.'],
    [
      'an item is a list',
      (line) => Object.assign(line.contracts[0], { lines: [[]] }),
      'contracts.0.lines: Must be a list of objects.',
    ],
    [
      'a field is misspelt',
      (line) => Object.assign(line.contracts[0], { subdomian: 'x' }),
      'contracts.0.subdomian "x": There is no such field. Remove it.',
    ],
    [
      'a field is named as every object has it',
      (line) => Object.assign(line, { constructor: 'x' }),
      'constructor: There is no such field. Remove it.',
    ],
    [
      'a text holds half a character',
      (line) => (line.contractor['company'] = 'a\ud83d'),
      'contractor.company: Holds half a character. Type it again.',
    ],
    [
      'a text holds a control character',
      (line) => (line.contractor['company'] = 'a\u0007'),
      'contractor.company "a\u0007": Holds characters that are not allowed.',
    ],
    [
      'a text is too long',
      (line) => (line.contractor['company'] = 'x'.repeat(201)),
      `contractor.company "${'x'.repeat(201)}": Must have 1 to 200 characters.`,
    ],
    [
      'the contractor mail is none',
      (line) => (line.contractor['email'] = 'info'),
      'contractor.email "info": Must be a mail address such as name@example.com.',
    ],
    // billing
    [
      'a billing mail is none',
      (line) => (line.billing['mails'] = ['x y']),
      'billing.mails: Must be mail addresses such as name@example.com.',
    ],
    [
      'a billing mail brings a header',
      (line) => (line.billing['mails'] = ['a@b.jp\r\nBcc: evil@x.jp']),
      'billing.mails: Must be mail addresses such as name@example.com.',
    ],
    [
      'the delivery is unknown',
      (line) => (line.billing['delivery'] = 'fax'),
      'billing.delivery "fax": Must be one of: postcard, pdf.',
    ],
    [
      'the payment is unknown',
      (line) => (line.billing['paymentMethod'] = 'cash'),
      'billing.paymentMethod "cash": Must be one of: bank-transfer, account-debit, credit-card.',
    ],
    [
      'the address is neither given nor the contractor’s',
      (line) => (line.billing['sameAsContractor'] = false),
      'Give billing.company, or set sameAsContractor to true.',
    ],
    // contracts
    [
      'the type is unknown',
      (line) => (line.contracts[0].type = 'weekly' as never),
      'contracts.0.type "weekly": Must be one of: monthly, annual.',
    ],
    [
      'the subdomain holds what none can',
      (line) => (line.contracts[0].subdomain = 'a_b'),
      'contracts.0.subdomain "a_b": Has the wrong format.',
    ],
    [
      'the start is no date',
      (line) => (line.contracts[0].startedOn = '1 April'),
      'contracts.0.startedOn "1 April": Must be a date such as 2025-04-01.',
    ],
    [
      'the start is no day of its year',
      (line) => (line.contracts[0].startedOn = '2023-02-29'),
      'contracts.0.startedOn "2023-02-29": Must be a day that the calendar has, up to year 9990.',
    ],
    [
      'the start is in a year of which no term ends in one of four digits',
      (line) => (line.contracts[0].startedOn = '9999-06-01'),
      'contracts.0.startedOn "9999-06-01": Must be a day that the calendar has, up to year 9990.',
    ],
    [
      'an annual contract begins mid-month',
      (line) => Object.assign(line.contracts[0], { type: 'annual', startedOn: '2024-02-29' }),
      'An annual contract begins on the 1st of a month, not on "2024-02-29". Correct startedOn.',
    ],
    [
      'the users in use are a fraction',
      (line) => (line.contracts[0].usersInUse = 4.5),
      'contracts.0.usersInUse "4.5": Must be a whole number.',
    ],
    [
      'the disk is less than nothing',
      (line) => Object.assign(line.contracts[0], { disk: { capacityGiB: 1, usedGiB: -1 } }),
      'contracts.0.disk.usedGiB "-1": Must be at least 0.',
    ],
    [
      'the disk is in bytes',
      (line) => Object.assign(line.contracts[0], { disk: { capacityGiB: 53_687_091_200, usedGiB: 1 } }),
      'contracts.0.disk.capacityGiB "53687091200": Must be GiB, at most 1000000.',
    ],
    [
      'two contracts are for one product',
      (line) => line.contracts.push({ ...line.contracts[0], subdomain: 'other' }),
      'There are two contracts for product "neo". Keep one.',
    ],
    // items
    [
      'there is no plan',
      (line) => (line.contracts[0].lines = [{ code: BACKUP, quantity: 1 }]),
      'There are 0 plan lines. Have exactly one.',
    ],
    [
      'there are two plans',
      (line) => line.contracts[0].lines.push({ code: PREMIUM, quantity: 20 }),
      'There are 2 plan lines. Have exactly one.',
    ],
    [
      'an item is listed twice',
      (line) => line.contracts[0].lines.push({ code: NEO, quantity: 5 }),
      `Item "${NEO}" is listed twice. Make it one line.`,
    ],
    [
      'there are none of an item',
      (line) => line.contracts[0].lines.push({ code: BACKUP, quantity: 0 }),
      'contracts.0.lines.1.quantity "0": Must be at least 1.',
    ],
    [
      'there are two of what there is one of',
      (line) => line.contracts[0].lines.push({ code: BACKUP, quantity: 2 }),
      `The quantity of "${BACKUP}" is 2; make it 1.`,
    ],
    [
      'an item belongs to another product',
      (line) => line.contracts[0].lines.push({ code: 'KCLVJST1MB001', quantity: 20 }),
      'Product "neo" has no item "KCLVJST1MB001". Use a code of the catalogue.',
    ],
    // against the other lines
    [
      'its customer was on a line before',
      (line) => (line.customerNumber = 'A90000001'),
      'Customer number "A90000001" is on line 1 already. Remove one of them.',
    ],
    [
      'its subdomain was on a line before',
      (line) => (line.contracts[0].subdomain = 'sub-a90000001'),
      'Subdomain "sub-a90000001" is on line 1 already. Remove one of them.',
    ],
  ])('%s', (_what, edit, sentence) => {
    expect(mistakesOf(edit)).toEqual([`2 ${sentence}`]);
  });

  it.each(['{', '[]', 'null', '"x"', '17', '{"a":1} {"b":2}', '\u0000', 'お客様番号,会社名'])(
    'it is no JSON object: %j',
    (text) => {
      expect(checked(good, '', text)).toEqual(['3 This is not JSON. Write one JSON object a line.']);
    },
  );
});

describe('a line that goes on inside itself', () => {
  it.each([33, 50_000])('for %d levels is wrong, and overflows no stack', (levels) => {
    const bottomless = `{"a":${'['.repeat(levels)}${']'.repeat(levels)}}`;
    const path = ['a', ...Array<string>(32).fill('0')].join('.');
    expect(checked(good, bottomless)).toEqual([`2 ${path}: May be nested 32 levels deep at most.`]);
  });

  it('is told with whatever else is strange in it', () => {
    const bottomless = `{"constructor":1,"a":"\\ud800","b":${'['.repeat(40)}${']'.repeat(40)}}`;
    expect(checked(bottomless).map((each) => each.split(':')[0])).toEqual([
      '1 constructor',
      '1 a',
      `1 ${['b', ...Array<string>(32).fill('0')].join('.')}`,
    ]);
  });
});

describe('a line is right although', () => {
  it.each<[string, (line: LineContent) => unknown]>([
    [
      'a subdomain is taken for another product',
      (line) =>
        Object.assign(line.contracts[0], {
          product: 'chatluck',
          subdomain: 'sub-a90000001',
          lines: [{ code: 'KCLKJST1MB001', quantity: 20 }],
        }),
    ],
    ['more users are in use than under contract', (line) => (line.contracts[0].usersInUse = 21)],
    ['it has 9 digits', (line) => (line.customerNumber = 'A123456789')],
    ['a name holds a character outside the basic plane', (line) => (line.contractor['company'] = '𠮷野家')],
    ['it has no contract yet', (line) => Object.assign(line, { contracts: [] })],
  ])('%s', (_what, edit) => {
    expect(mistakesOf(edit)).toEqual([]);
  });
});

describe('what people type', () => {
  it.each<[string, (line: LineContent) => unknown, object]>([
    ['a full-width number', (line) => (line.customerNumber = ' ａ９００００００２ '), { customerNumber: 'A90000002' }],
    [
      'a postal code with its sign',
      (line) => (line.contractor['postalCode'] = '〒２２０ー８１１０'),
      { contractor: { postalCode: '2208110' } },
    ],
    [
      'half-width kana',
      (line) => (line.contractor['companyKana'] = 'ｶﾌﾞｼｷｶﾞｲｼｬ'),
      { contractor: { companyKana: 'カブシキガイシャ' } },
    ],
    ['a host', (line) => (line.contracts[0].subdomain = 'Sumple.DN-cloud.com'), { contracts: [{ subdomain: 'sumple' }] }],
    ['names stay as typed', (line) => (line.contractor['name'] = '髙橋　Ｔａｒｏ'), { contractor: { name: '髙橋　Ｔａｒｏ' } }],
  ])('is brought into the form that is stored: %s', (_what, edit, stored) => {
    expect(parseLine(customerLine('A90000002', edit))).toMatchObject({ record: stored, source: stored });
  });
});
