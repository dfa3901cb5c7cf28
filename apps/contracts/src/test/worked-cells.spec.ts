import { askedOf } from './worked-asked';
import { amountsOf, contractOf, instantOf, linesOf, perPeriodOf, useOf } from './worked-cells';
import { policyOf } from './worked-policy';

describe('the cells of a worked case', () => {
  it('say the contract, what went before, who pays how, and what else the customer has', () => {
    expect(contractOf('neo monthly since 2022-04-01')).toEqual({
      product: 'neo',
      type: 'monthly',
      since: '2022-04-01',
      pays: 'bank-transfer',
      also: [],
    });
    expect(
      contractOf('chatluck annual since 2025-01-01, increased 2025-03-05, pays credit-card, also neo monthly'),
    ).toMatchObject({
      type: 'annual',
      increasedOn: '2025-03-05',
      pays: 'credit-card',
      also: [{ product: 'neo', type: 'monthly' }],
    });
  });

  it('say what is held and used, and when it was asked', () => {
    expect(linesOf('KNEOJST1MB001×50, KBKUJST1MB001×1')).toEqual([
      { code: 'KNEOJST1MB001', quantity: 50 },
      { code: 'KBKUJST1MB001', quantity: 1 },
    ]);
    expect(useOf('42 users')).toEqual({ users: 42, gib: 0 });
    expect(useOf('42 users, 31 GiB')).toEqual({ users: 42, gib: 31 });
    expect(instantOf('2025-03-20 23:59:59')).toBe('2025-03-20T23:59:59+09:00');
  });

  it.each([
    ['users 60', { kind: 'users', users: 60 }],
    [
      'options KAPPJST1MB001=50, KBKUJST1MB001=0',
      {
        kind: 'options',
        options: [
          { code: 'KAPPJST1MB001', quantity: 50 },
          { code: 'KBKUJST1MB001', quantity: 0 },
        ],
      },
    ],
    ['plan KNEOPRE1MB001', { kind: 'plan', code: 'KNEOPRE1MB001' }],
    ['disk 3', { kind: 'disk', units: 3 }],
    ['terms annual credit-card', { kind: 'terms', contractType: 'annual', paymentMethod: 'credit-card' }],
    ['legal-name 新社名株式会社 シンシャメイ', { kind: 'legal-name', company: '新社名株式会社', companyKana: 'シンシャメイ' }],
  ])('ask for %s', (cell, asked) => {
    expect(askedOf(cell)).toEqual(asked);
  });

  it.each([
    ['sample', {}],
    ['deadline 31', { reductionDeadlineDay: 31 }],
    ['deadline month-end; additions full-month', { reductionDeadlineDay: 'month-end', additionBilling: 'full-month' }],
    ['deadline 3 business days before month end', { reductionDeadlineDay: { businessDaysBeforeMonthEnd: 3 } }],
  ])('differ from the sample by %s', (cell, policy) => {
    expect(policyOf(cell)).toEqual(policy);
  });

  it('say amounts that add up', () => {
    expect(amountsOf('0')).toEqual({ net: 0, tax: 0, gross: 0 });
    expect(perPeriodOf('35,000 + 3,500 = 38,500 / month')).toEqual({ net: 35_000, tax: 3_500, gross: 38_500, period: 'month' });
    expect(() => amountsOf('35,000 + 3,500 = 38,000')).toThrow('does not add up');
  });

  it.each([
    [contractOf, 'neo weekly since 2022-04-01'],
    [contractOf, 'neo monthly since 2022-04-01, gone 2025-03-05'],
    [contractOf, 'neo monthly since 2022-04-01, pays cheque'],
    [contractOf, 'neo monthly since 2022-04-01, also neo'],
    [linesOf, 'KNEOJST1MB001 x 50'],
    [useOf, '42'],
    [instantOf, '2025-03-20'],
    [askedOf, 'users many'],
    [askedOf, 'toString 1'],
    [askedOf, 'terms annual cheque'],
    [policyOf, 'deadline soon'],
    [perPeriodOf, '35,000 + 3,500 = 38,500'],
  ])('are refused when written otherwise', (read: (cell: string) => unknown, cell) => {
    expect(() => read(cell)).toThrow(cell.split(', ').at(-1));
  });
});
