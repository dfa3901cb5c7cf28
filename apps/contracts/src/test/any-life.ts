import { type AdditionBilling, applicationKinds, type Asked } from '@csite/protocol';
import fc from 'fast-check';
import { ALL, begin, IP, type Life, PREMIUM, type Step, take } from './life';
import { APP_SUITE, BACKUP, NEO } from './situation.builder';
import type { TinyVendor } from './tiny-vendor';

const quantities = fc.constantFrom(0, 1, 'all' as const);
const options = fc.uniqueArray(fc.tuple(fc.constantFrom(APP_SUITE, BACKUP, IP), quantities), {
  minLength: 1,
  selector: ([code]) => code,
});
const asked: fc.Arbitrary<Asked> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('users' as const), users: fc.integer({ min: 3, max: 40 }) }) },
  {
    weight: 3,
    arbitrary: options.map((chosen) => ({
      kind: 'options' as const,
      options: chosen.map(([code, quantity]) => ({ code, quantity: quantity === 'all' ? ALL : quantity })),
    })),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('plan' as const), code: fc.constantFrom(NEO, PREMIUM) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('disk' as const), units: fc.integer({ min: 0, max: 4 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('terms' as const),
      contractType: fc.constantFrom('monthly' as const, 'annual' as const),
      paymentMethod: fc.constantFrom('bank-transfer' as const, 'account-debit' as const, 'credit-card' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('一', '二').map((company) => ({ kind: 'legal-name', company, companyKana: 'カナ' }) as const),
  },
);

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('ask' as const), asked, replaces: fc.boolean() }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 24 * 75 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('withdraw' as const), kind: fc.constantFrom(...applicationKinds) }) },
);

/** A contract, a policy, and anything that may happen within a few years. */
export const anyLife: fc.Arbitrary<Life> = fc.record({
  beginning: fc
    .record({
      type: fc.constantFrom('monthly' as const, 'annual' as const),
      startedOn: fc.integer({ min: 1, max: 12 }).map((month) => new Temporal.PlainDate(2023, month, 1)),
      users: fc.integer({ min: 10, max: 30 }),
      plan: fc.constantFrom(NEO, PREMIUM),
      usersInUse: fc.integer({ min: 0, max: 12 }),
    })
    .map(({ users, plan, ...rest }) => ({ ...rest, lines: [{ code: plan, quantity: users }] })),
  lead: fc.constantFrom(0, 0, 0, 40),
  billing: fc.constantFrom<AdditionBilling>('from-next-month', 'daily-proration', 'full-month'),
  deadline: fc.constantFrom<Life['deadline']>(20, 'month-end', { businessDaysBeforeMonthEnd: 3 }),
  steps: fc.array(step, { minLength: 4, maxLength: 30 }),
});

/** What became of a contract in a life, by the rules alone. */
export const lived = (life: Life): TinyVendor => {
  const vendor = begin(life);
  for (const step of life.steps) take(vendor, step);
  return vendor;
};
