import type { Asked, RenewalView } from '@csite/protocol';
import { Term } from '../calendar/term.value';
import { aSituation, NEO, PREMIUM } from '../test/situation.builder';
import { type PlannedChange, inOrder, renewalOutlook } from './renewal-outlook';

const term = Term.startingOn(Temporal.PlainDate.from('2025-01-01'));
const open = (applicationId: string, asked: Asked, day = '2026-01-01'): PlannedChange => ({
  applicationId,
  asked,
  effectiveOn: Temporal.PlainDate.from(day),
});
const toMonthly: Asked = { kind: 'terms', contractType: 'monthly', paymentMethod: 'bank-transfer' };
const fewer: Asked = { kind: 'users', users: 10 };

const outlook = (...planned: PlannedChange[]): RenewalView => {
  const situation = aSituation().annual().startedOn('2025-01-01').withUsers(20).at('2025-11-20T09:00:00+09:00');
  return renewalOutlook(term, situation, planned);
};

describe('the outlook of a renewal', () => {
  it('is the contract as it stands, from the day after its term, and until when that can be changed', () => {
    const { state, ...rest } = outlook();

    expect(rest).toEqual({
      renewsOn: '2026-01-01',
      windowOpensOn: '2025-11-01',
      windowClosesAt: '2025-12-20T23:59:59.000+09:00',
      applicationIds: [],
    });
    expect(state).toMatchObject({ contractType: 'annual', users: 20, perPeriod: { period: 'year', net: 96_000 } });
  });

  it('counts what is open for that day or before it, and nothing later', () => {
    const { state, applicationIds } = outlook(
      open('a', fewer),
      open('b', { kind: 'plan', code: PREMIUM }, '2026-01-02'),
      open('c', { kind: 'disk', units: 1 }, '2025-12-01'),
    );

    expect(applicationIds).toEqual(['c', 'a']);
    expect([state.users, state.lines.map(({ code }) => code)[0]]).toEqual([10, NEO]);
    expect(state.lines).toHaveLength(2);
  });

  it('is billed as the terms that begin with it say', () => {
    expect(outlook(open('a', toMonthly), open('b', fewer)).state.perPeriod).toMatchObject({ period: 'month', net: 4_000 });
  });
});

describe('changes of one day', () => {
  it('take effect in the order of their submission, but terms last: a term is charged for what is held then', () => {
    const planned = [
      open('a', toMonthly),
      open('c', fewer),
      open('b', { kind: 'disk', units: 1 }),
      open('d', fewer, '2025-12-01'),
    ];

    expect(inOrder(planned).map(({ applicationId }) => applicationId)).toEqual(['d', 'b', 'c', 'a']);
    expect(inOrder(planned.toReversed()).map(({ applicationId }) => applicationId)).toEqual(['d', 'b', 'c', 'a']);
  });
});
