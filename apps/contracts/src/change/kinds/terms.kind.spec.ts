import type { AskedOf, ContractType, PaymentMethod } from '@csite/protocol';
import { actionsOf, plan, refusalOf, summaryOf } from '../../test/plan-users';
import { aSituation } from '../../test/situation.builder';

const NOON = '2025-03-10T12:00:00+09:00';
const terms = (contractType: ContractType, paymentMethod: PaymentMethod): AskedOf<'terms'> => ({
  kind: 'terms',
  contractType,
  paymentMethod,
});

describe('contract type and payment method', () => {
  it('are told together', () => {
    expect(summaryOf(terms('annual', 'credit-card'), aSituation().at(NOON))).toEqual({
      ja: '月払い・銀行振込 → 年間一括払い・クレジットカード決済',
      en: 'monthly, bank transfer → annual, credit card',
    });
  });

  it('are told by the words of each way to pay', () => {
    expect(summaryOf(terms('monthly', 'account-debit'), aSituation().at(NOON))).toEqual({
      ja: '月払い・銀行振込 → 月払い・口座振替',
      en: 'monthly, bank transfer → monthly, account debit',
    });
  });

  it('are billed anew from the first month of a contract that is yet to begin', () => {
    const timing = plan(terms('monthly', 'credit-card'), aSituation().startedOn('2025-06-15').at(NOON)).timing;

    expect([timing.effectiveOn, timing.firstBilledIn, timing.pricedFrom].map(String)).toEqual([
      '2025-04-01',
      '2025-06',
      '2025-06-15',
    ]);
    expect(String(plan(terms('monthly', 'credit-card'), aSituation().at(NOON)).timing.firstBilledIn)).toBe('2025-04');
  });

  it('neither add nor take away, and cost nothing once', () => {
    const { direction, charges, after } = plan(terms('annual', 'bank-transfer'), aSituation().withUsers(20).at(NOON));

    expect([direction, charges, after.perPeriod.net.amount]).toEqual(['neutral', [], 96_000]);
  });

  it('offer every pair, and say of each why not', () => {
    const [action] = actionsOf('terms', aSituation().annual().startedOn('2025-01-01').at('2025-06-15T10:00+09:00'));
    const said = action?.terms?.map(({ contractType, paymentMethod, reason }) => [
      `${contractType} ${paymentMethod}`,
      reason?.code,
    ]);

    expect(action?.allowed).toBe(true);
    expect(said).toEqual([
      ['monthly bank-transfer', 'terms.outside-window'],
      ['monthly account-debit', 'terms.outside-window'],
      ['monthly credit-card', 'terms.outside-window'],
      ['annual bank-transfer', 'terms.unchanged'],
      ['annual account-debit', 'terms.payment-not-allowed'],
      ['annual credit-card', undefined],
    ]);
  });

  it('say why none can be had, where none can, and not that the present ones are the present ones', () => {
    const sold = { monthly: ['bank-transfer' as const], annual: [] };
    const [action] = actionsOf('terms', aSituation().under({ allowedPayment: sold }).at(NOON));

    expect([action?.allowed, action?.reason?.code]).toEqual([false, 'terms.payment-not-allowed']);
  });

  it('name the window that comes next', () => {
    const annual = aSituation().annual().startedOn('2025-01-01');
    const refusal = (at: string): string | undefined =>
      refusalOf(() => plan(terms('monthly', 'bank-transfer'), annual.at(at))).body.detail.ja;

    expect(refusal('2025-06-15T10:00+09:00')).toContain('2025年11月1日から2025年12月20日 23:59:59まで');
    expect(refusal('2025-12-21T00:00+09:00')).toContain('2026年11月1日から2026年12月20日 23:59:59まで');
  });

  it('fit the other contracts of the customer, which are paid for in the same way', () => {
    const beside = (type: ContractType, asked?: AskedOf<'terms'>): ReturnType<typeof aSituation> =>
      aSituation().amid({ others: [{ type, ...(asked && { asked }) }] });
    const codeOf = (of: ReturnType<typeof aSituation>, asked: AskedOf<'terms'>): string =>
      refusalOf(() => plan(asked, of.at(NOON))).code;

    expect(codeOf(beside('annual'), terms('monthly', 'account-debit'))).toBe('terms.payment-not-allowed');
    expect(codeOf(beside('monthly', terms('annual', 'bank-transfer')), terms('monthly', 'account-debit'))).toBe(
      'terms.payment-not-allowed',
    );
    expect(codeOf(beside('monthly', terms('monthly', 'credit-card')), terms('annual', 'bank-transfer'))).toBe(
      'terms.payment-open',
    );
    expect(plan(terms('monthly', 'account-debit'), beside('monthly').at(NOON)).direction).toBe('neutral');
    const byCard = beside('monthly', terms('monthly', 'credit-card')).at(NOON);
    expect(plan(terms('annual', 'credit-card'), byCard).direction).toBe('neutral');
    expect(refusalOf(() => plan(terms('annual', 'bank-transfer'), byCard)).body.detail.en).toBe(
      'A change to credit card is open for another product. Withdraw it first, or choose the same payment method.',
    );
  });
});
