import { plan, planUsers, refusalOf } from '../../test/plan-users';
import { aSituation } from '../../test/situation.builder';

const toAnnual = { kind: 'terms', contractType: 'annual', paymentMethod: 'bank-transfer' } as const;
const datesAt = (at: string, startedOn = '2025-06-01'): string[] => {
  const { effectiveOn, withdrawUntil } = plan(toAnnual, aSituation().startedOn(startedOn).at(at)).timing;
  return [effectiveOn.toString(), withdrawUntil?.toZonedDateTimeISO('Asia/Tokyo').toPlainDateTime().toString() ?? ''];
};

describe('a monthly contract that becomes annual before it begins', () => {
  it('has no term before its first day', () => {
    expect(datesAt('2025-04-01T10:00:00+09:00')).toEqual(['2025-06-01', '2025-05-20T23:59:59']);
    expect(datesAt('2025-05-20T23:59:59+09:00')).toEqual(['2025-06-01', '2025-05-20T23:59:59']);
    expect(datesAt('2025-05-21T00:00:00+09:00')).toEqual(['2025-07-01', '2025-06-20T23:59:59']);
  });

  it('has its first term from the 1st after a beginning in the middle of a month', () => {
    expect(datesAt('2025-04-01T10:00:00+09:00', '2025-06-15')).toEqual(['2025-07-01', '2025-06-20T23:59:59']);
  });
});

describe('a monthly contract that is to become annual', () => {
  const annualFrom = Temporal.PlainDate.from('2025-04-01');
  const situation = (at: string): ReturnType<ReturnType<typeof aSituation>['at']> => aSituation().amid({ annualFrom }).at(at);

  it('can be reduced with the first day of its term', () => {
    expect(planUsers(40, situation('2025-03-20T23:59:59+09:00')).timing.effectiveOn.toString()).toBe('2025-04-01');
  });

  it('cannot be reduced within its term', () => {
    const refusal = refusalOf(() => planUsers(40, situation('2025-03-21T00:00:00+09:00')));

    expect(refusal.code).toBe('reduction.in-term');
    expect(refusal.body.detail.en).toContain(
      'The contract becomes annual on 2025-04-01, so nothing can be reduced on 2025-05-01.',
    );
  });
});
