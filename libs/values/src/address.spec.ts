import { normalizePhone, normalizePostalCode } from './address';

describe('a postal code as it is stored', () => {
  it.each(['2208110', '220-8110', '２２０－８１１０', '〒220‐8110', ' 220 8110 ', '２２０ー８１１０'])(
    '%j is 2208110',
    (typed) => {
      expect(normalizePostalCode(typed)).toBe('2208110');
    },
  );

  it.each(['', 'SW1A 1AA', '220-81100'])('%j does not become one', (typed) => {
    expect(normalizePostalCode(typed)).not.toMatch(/^\d{7}$/);
  });
});

describe('a phone number as it is stored', () => {
  it.each([
    ['０４５－６４０－５９１０', '045-640-5910'],
    ['045ー640ー5910', '045-640-5910'],
    [' 0120 123 456', '0120123456'],
    ['', ''],
  ])('%j is %j', (typed, stored) => {
    expect(normalizePhone(typed)).toBe(stored);
  });
});
