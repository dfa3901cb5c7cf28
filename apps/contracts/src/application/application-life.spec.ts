import { type ApplicationState, applicationStates, Failure } from '@csite/protocol';
import { endStates, follow, isOpen } from './application-life';
import { withdrawalRefusal } from './withdrawal.rules';

/** Everything that may happen to an application; nothing else may. */
const legal: readonly (readonly [ApplicationState, ApplicationState])[] = [
  ['quoted', 'submitted'],
  ['quoted', 'expired'],
  ['submitted', 'scheduled'],
  ['submitted', 'withdrawn'],
  ['submitted', 'rejected'],
  ['scheduled', 'applied'],
  ['scheduled', 'withdrawn'],
  ['scheduled', 'rejected'],
];

const all = applicationStates.flatMap((from) => applicationStates.map((to) => [from, to] as const));
const isLegal = ([from, to]: readonly [ApplicationState, ApplicationState]): boolean =>
  legal.some(([a, b]) => a === from && b === to);

describe('an application', () => {
  it.each(all.filter(isLegal))('that is %s may become %s', (from, to) => {
    expect(follow(from, to)).toBe(to);
  });

  it.each(all.filter((pair) => !isLegal(pair)))('that is %s never becomes %s', (from, to) => {
    expect(() => follow(from, to)).toThrow(Failure);
  });

  it('is open until it is applied, withdrawn or rejected', () => {
    expect(applicationStates.filter(isOpen)).toEqual(['submitted', 'scheduled']);
    expect(endStates).toEqual(['applied', 'withdrawn', 'rejected', 'expired']);
  });
});

describe('withdrawing', () => {
  const withdrawUntil = Temporal.Instant.from('2025-03-20T23:59:59+09:00');
  const refusalAt = (at: string): string | undefined =>
    withdrawalRefusal({ state: 'scheduled', withdrawUntil }, Temporal.Instant.from(at))?.code;

  it('is possible through the last second of the deadline', () => {
    expect(refusalAt('2025-03-20T23:59:59+09:00')).toBeUndefined();
    expect(refusalAt('2025-03-20T23:59:59.999+09:00')).toBeUndefined();
  });

  it('is refused a second later', () => {
    expect(refusalAt('2025-03-21T00:00:00+09:00')).toBe('application.locked');
  });

  it.each(endStates)('is refused when the application is %s', (state) => {
    expect(withdrawalRefusal({ state, withdrawUntil }, Temporal.Instant.from('2025-03-01T00:00:00Z'))?.code).toBe(
      'application.ended',
    );
  });
});
