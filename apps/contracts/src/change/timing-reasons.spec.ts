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
});
