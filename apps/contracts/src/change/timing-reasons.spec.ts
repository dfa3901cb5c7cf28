import type { Asked } from '@csite/protocol';
import { plan } from '../test/plan-users';
import { aSituation } from '../test/situation.builder';

const more = { kind: 'users', users: 25 } as const;
const byCard = { kind: 'terms', contractType: 'annual', paymentMethod: 'credit-card' } as const;
const annual = (): ReturnType<typeof aSituation> => aSituation().annual().startedOn('2025-01-01').withUsers(20);
const IN_TERM = '2025-06-15T10:00:00+09:00';
const acceptance = { users: 'operator', options: 'operator', plan: 'operator', disk: 'operator' } as const;

describe('the reasons beside the dates', () => {
  const codes = (of: ReturnType<typeof aSituation>, at = IN_TERM): string[] =>
    plan(more, of.at(at)).reasons.map(({ code }) => code);

  it('say that a waiting payment method counts from a charged addition', () => {
    expect(codes(annual().amid({ open: [byCard] }))).toContain('increase.payment-method-too');
    expect(codes(annual())).not.toContain('increase.payment-method-too');
    // In the last month nothing is charged before the renewal.
    expect(codes(annual().amid({ open: [byCard] }), '2025-12-10T10:00:00+09:00')).not.toContain('increase.payment-method-too');
  });

  it('say that an operator checks it first', () => {
    const checked = annual().under({ acceptance: { ...acceptance, terms: 'operator', 'legal-name': 'operator' } });

    expect(codes(checked)[0]).toBe('change.checked-first');
    expect(codes(annual())[0]).toBe('increase.usable-at-acceptance');
  });

  it('count one month as one', () => {
    const [, billed] = plan(more, annual().at('2025-11-10T10:00:00+09:00')).reasons;

    expect(billed?.en).toBe('The 1 month to the end of the term (2025-12-31), billed at once.');
  });

  const monthly = (): ReturnType<typeof aSituation> => aSituation().withUsers(20);
  const said = (of: ReturnType<typeof aSituation>, asked: Asked = more, at = IN_TERM): readonly (readonly string[])[] =>
    plan(asked, of.at(at)).reasons.map(({ code, ja, en }) => [code, ja, en]);
  const usable = [
    'increase.usable-at-acceptance',
    '追加分は受付後すぐにご利用いただけます。適用後の取り下げはできません。',
    'The addition can be used as soon as it is accepted, and cannot be withdrawn after that.',
  ];

  it('say from which month an addition is billed', () => {
    expect(said(monthly())).toEqual([
      usable,
      ['increase.billed-from', '2025年7月分からご請求します。', 'It is billed from 2025-07.'],
    ]);
  });

  it('say what is billed of the running month', () => {
    expect(said(monthly().under({ additionBilling: 'full-month' }))).toEqual([
      usable,
      ['increase.billed-running-month', '当月分（1か月分）からご請求します。', 'The running month is billed in full.'],
    ]);
    expect(said(monthly().under({ additionBilling: 'daily-proration' }))).toEqual([
      usable,
      [
        'increase.billed-running-month',
        '当月分は16日分（15日から）を日割りでご請求します。',
        '16 days of the running month are billed.',
      ],
    ]);
  });

  it('say what is billed of a term', () => {
    expect(said(annual())[1]).toEqual([
      'increase.billed-to-term-end',
      '契約期間の終わり（2025年12月31日）までの6か月分を一括でご請求します。',
      'The 6 months to the end of the term (2025-12-31), billed at once.',
    ]);
    expect(said(annual().under({ additionBilling: 'daily-proration' }))[1]).toEqual([
      'increase.billed-to-term-end',
      '当月の16日分と、契約期間の終わり（2025年12月31日）までの6か月分を一括でご請求します。',
      '16 days of this month and the 6 months to the end of the term (2025-12-31), billed at once.',
    ]);
    expect(said(annual().under({ additionBilling: 'daily-proration' }), more, '2025-12-30T10:00:00+09:00')[1]?.[0]).toBe(
      'increase.billed-running-month',
    );
  });

  it('say of a reduction from when it holds and until when it can be taken back, and no more', () => {
    expect(said(monthly(), { kind: 'users', users: 10 })).toEqual([
      [
        'change.effective-on',
        '2025年7月1日から適用されます。2025年6月20日 23:59:59まで取り下げできます。',
        'It takes effect on 2025-07-01 and can be withdrawn until 2025-06-20 23:59:59 JST.',
      ],
    ]);
  });

  it('say of a name that it counts at acceptance, and nothing of bills', () => {
    const renamed = { kind: 'legal-name', company: '新社名', companyKana: 'シンシャメイ' } as const;

    expect(
      said(monthly().under({ acceptance: { ...acceptance, terms: 'operator', 'legal-name': 'operator' } }), renamed),
    ).toEqual([
      expect.arrayContaining(['change.checked-first']) as string[],
      ['change.effective-at-acceptance', '承認と同時に適用されます。', 'It takes effect as soon as it is accepted.'],
    ]);
    expect(
      said(monthly().under({ acceptance: { ...acceptance, terms: 'operator', 'legal-name': 'automatic' } }), renamed),
    ).toEqual([
      [
        'change.effective-at-acceptance',
        '受付と同時に適用されます。適用後の取り下げはできません。',
        'It takes effect as soon as it is accepted, and cannot be withdrawn after that.',
      ],
    ]);
  });

  it('say of an addition that is checked that it can be used once accepted, and of terms to monthly nothing of payment', () => {
    const checked = annual().under({ acceptance: { ...acceptance, terms: 'operator', 'legal-name': 'operator' } });
    expect(said(checked)[1]).toEqual([
      'increase.usable-at-acceptance',
      '追加分は承認後すぐにご利用いただけます。',
      'The addition can be used as soon as it is accepted.',
    ]);
    const toMonthly = { ...byCard, contractType: 'monthly' } as const;
    expect(said(annual().amid({ open: [toMonthly] }))).toHaveLength(2);
  });
});
