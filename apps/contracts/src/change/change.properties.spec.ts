import fc from 'fast-check';
import { Failure } from '@csite/protocol';
import { startOf } from '@csite/values';
import { planUsers, refusalOf } from '../test/plan-users';
import { APP_SUITE, aSituation, BACKUP } from '../test/situation.builder';
import type { ChangePlan } from './change-plan';
import type { Situation } from './situation';
import { usersKind } from './kinds/users.kind';

const firsts = fc.tuple(fc.integer({ min: 2020, max: 2024 }), fc.integer({ min: 1, max: 12 }));
const moments = fc
  .integer({ min: Date.UTC(2024, 0), max: Date.UTC(2030, 0) })
  .map((millis) => Temporal.Instant.fromEpochMilliseconds(millis).toString());

/** Any contract at any moment under either preset. */
const situations = fc
  .record({
    annual: fc.boolean(),
    first: firsts,
    users: fc.integer({ min: 5, max: 3000 }),
    inUse: fc.integer({ min: 0, max: 3000 }),
    deadline: fc.constantFrom<20 | 'month-end'>(20, 'month-end'),
    options: fc.subarray([APP_SUITE]),
    at: moments,
  })
  .map(({ annual, first: [year, month], users, inUse, deadline, options, at }) => {
    const builder = aSituation()
      .withUsers(users)
      .inUse(inUse)
      .withOptions(...options)
      .under({ reductionDeadlineDay: deadline });
    builder.startedOn(new Temporal.PlainDate(year, month, 1).toString());
    return (annual ? builder.annual() : builder).at(at);
  });
const wanted = fc.integer({ min: 1, max: 4000 });

const planned = (users: number, situation: Situation): ChangePlan | undefined => {
  try {
    return planUsers(users, situation);
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
};

describe('whatever is asked for, whenever', () => {
  it('no line falls below its floor', () => {
    fc.assert(
      fc.property(situations, wanted, (situation, users) => {
        const plan = planned(users, situation);
        if (!plan) return;
        const floor = plan.direction === 'reduction' ? Math.max(5, situation.around.usersInUse) : 5;
        for (const { quantity } of plan.after.state.lines.entries()) expect(quantity).toBeGreaterThanOrEqual(floor);
        expect(plan.after.product.usersOf(plan.after.state.lines)).toBe(users);
      }),
    );
  });

  it('a reduction begins on a 1st that lies after its deadline, which lies ahead; an addition begins today', () => {
    fc.assert(
      fc.property(situations, wanted, (situation, users) => {
        const plan = planned(users, situation);
        if (!plan) return;
        const { effectiveOn, withdrawUntil, firstBilledIn } = plan.timing;
        if (plan.direction === 'increase') {
          expect([effectiveOn.toString(), withdrawUntil]).toEqual([situation.today.toString(), undefined]);
          return;
        }
        expect(effectiveOn.day).toBe(1);
        expect(firstBilledIn.equals(effectiveOn.toPlainYearMonth())).toBe(true);
        expect(Temporal.Instant.compare(startOf(effectiveOn), withdrawUntil ?? startOf(effectiveOn))).toBeGreaterThan(0);
        expect((withdrawUntil?.epochMilliseconds ?? 0) + 1000).toBeGreaterThan(situation.at.epochMilliseconds);
        if (situation.term) expect(effectiveOn.equals(situation.term.until.add({ days: 1 }))).toBe(true);
      }),
    );
  });

  it('what the screen offers is what a quote takes: from the least to the greatest, and no step further', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        for (const { direction, allowed, min = 0, max = 0, step = 0, reason } of usersKind.actions(situation)) {
          if (!allowed) {
            expect(reason?.ja).toBeTruthy();
            continue;
          }
          expect([planUsers(min, situation).direction, planUsers(max, situation).direction]).toEqual([direction, direction]);
          const beyond = direction === 'increase' ? min - step : max + step;
          expect(planned(beyond, situation)?.direction).not.toBe(direction);
          if (direction === 'reduction') expect(planned(min - step, situation)).toBeUndefined();
        }
      }),
    );
  });
});

describe('the amounts of any change', () => {
  /** Goes from day to day, as a clerk with a calendar would, and pays on every 1st until the term is over. */
  const reckoned = (situation: Situation, perMonth: number): number => {
    const { term, contract, today } = situation;
    // Before its beginning the first bill is still to come, and shows the new count.
    if (!term || Temporal.PlainDate.compare(today, contract.startedOn) < 0) return 0;
    let total = 0;
    let day = today.add({ days: 1 });
    while (Temporal.PlainDate.compare(day, term.until) <= 0) {
      if (day.day === 1) total += perMonth;
      day = day.add({ days: 1 });
    }
    return total;
  };
  const priceOf = (situation: Situation): number => (situation.contract.lines.codes().includes(APP_SUITE) ? 700 : 400);

  it('are those of a reckoning day by day, month by month', () => {
    fc.assert(
      fc.property(situations, wanted, (situation, users) => {
        const plan = planned(users, situation);
        if (!plan) return;
        const price = priceOf(situation);
        const added = Math.max(0, users - situation.users());
        const months = situation.term ? 12 : 1;
        expect(plan.transition.net.amount).toBe(reckoned(situation, added * price));
        expect(plan.charges.reduce((sum, { amount }) => sum + amount.amount, 0)).toBe(plan.transition.net.amount);
        expect(plan.after.perPeriod.net.amount).toBe(users * price * months);
        expect(plan.before.perPeriod.net.amount).toBe(situation.users() * price * months);
      }),
    );
  });

  it('bear their tax once, over the whole, and never a fraction of a yen', () => {
    fc.assert(
      fc.property(situations, wanted, (situation, users) => {
        const plan = planned(users, situation);
        if (!plan) return;
        for (const { net, tax, gross } of [plan.transition, plan.before.perPeriod, plan.after.perPeriod]) {
          expect(tax.amount).toBe(Math.floor(net.amount / 10));
          expect(gross.amount).toBe(net.amount + tax.amount);
        }
      }),
    );
  });
});

describe('a contract that stands off its plan’s step', () => {
  it('is offered totals on the step alone, and a quote takes them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 500 }),
        fc.integer({ min: 2, max: 50 }),
        fc.integer({ max: 300, min: 0 }),
        (users, step, inUse) => {
          const situation = aSituation().withUsers(users).inUse(inUse).inStepsOf(step).at('2025-03-10T12:00:00+09:00');
          for (const { direction, allowed, min = 0, max = 0 } of usersKind.actions(situation)) {
            if (!allowed) continue;
            for (const total of [min, max]) expect(planUsers(total, situation).direction).toBe(direction);
            expect([(min - 5) % step, (max - 5) % step]).toEqual([0, 0]);
          }
        },
      ),
    );
  });

  it('is told which totals there are', () => {
    const refusal = refusalOf(() => planUsers(17, aSituation().withUsers(20).inStepsOf(10).at('2025-03-10T12:00:00+09:00')));

    expect(refusal.code).toBe('users.off-step');
    expect(refusal.body.detail.en).toBe('17 is not possible. Enter 5 users, or more in steps of 10.');
  });
});

describe('an option by the contract', () => {
  it('is neither multiplied nor charged again when users are added', () => {
    const situation = aSituation()
      .annual()
      .startedOn('2025-01-01')
      .withUsers(20)
      .withOneOf(BACKUP)
      .at('2025-06-15T10:00:00+09:00');
    const plan = planUsers(25, situation);

    expect(plan.transition.net.amount).toBe(5 * 400 * 6);
    expect(plan.after.perPeriod.net.amount).toBe((25 * 400 + 5000) * 12);
  });
});
