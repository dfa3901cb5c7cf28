import { changeView } from '../change/change-plan.view';
import { planUsers } from '../test/plan-users';
import { aSituation } from '../test/situation.builder';
import { Quote, type QuoteFacts } from './quote.entity';

const MADE = '2025-03-10T12:00:00+09:00';
const EXPIRES = Temporal.Instant.from('2025-03-10T12:30:00+09:00');
const shown = (users: number, at = MADE): QuoteFacts['change'] => changeView(planUsers(users, aSituation().at(at)));

const facts = (edit: Partial<QuoteFacts> = {}): QuoteFacts => ({
  customerId: '01a20402-bc43-708b-bfba-eb41f018a18e',
  contractId: '01a20402-bc43-708b-bfba-eb41f018a18f',
  asked: { kind: 'users', users: 40 },
  change: shown(40),
  acceptance: 'automatic',
  versions: { contract: 1, catalogue: 2, policy: 3 },
  expiresAt: EXPIRES,
  ...edit,
});

describe('a quote', () => {
  it('holds until it expires, and not in that moment', () => {
    const quote = new Quote(facts());

    expect(quote.holds(facts(), EXPIRES.subtract({ milliseconds: 1 }))).toBe(true);
    expect(quote.holds(facts(), EXPIRES)).toBe(false);
    expect(quote.holds(facts(), EXPIRES.add({ hours: 1 }))).toBe(false);
  });

  it.each<[string, () => Partial<QuoteFacts>]>([
    ['the contract', () => ({ versions: { contract: 2, catalogue: 2, policy: 3 } })],
    ['the catalogue', () => ({ versions: { contract: 1, catalogue: 3, policy: 3 } })],
    ['the policy', () => ({ versions: { contract: 1, catalogue: 2, policy: 4 } })],
    ['a deadline that passed', () => ({ change: shown(40, '2025-03-21T12:00:00+09:00') })],
  ])('holds no more once %s is another', (_name, now) => {
    expect(new Quote(facts()).holds(facts(now()), Temporal.Instant.from(MADE))).toBe(false);
  });

  it('shows the change, how it is accepted and until when', () => {
    const quote = new Quote(facts());

    expect(quote.view()).toEqual({
      quoteId: quote.quoteId,
      ...shown(40),
      acceptance: 'automatic',
      expiresAt: '2025-03-10T12:30:00.000+09:00',
    });
  });
});
