import { type Exchange, type Moment, Session, type SessionTerms } from './session.entity';

const terms: SessionTerms = { idleHours: 24 * 7, absoluteHours: 24 * 30, graceSeconds: 30 };
const start = Temporal.Instant.from('2025-03-20T09:00:00+09:00');
const device = { clientAddress: '203.0.113.7', clientKey: '203.0.113.7', userAgent: 'a browser' };

/** Business and real time pass alike unless said. */
const after = (seconds: number, business = seconds): Moment => ({
  real: start.add({ seconds }),
  business: start.add({ seconds: business }),
});
const days = (count: number, more = 0): number => count * 86_400 + more;

const aSession = (): Session => new Session({ kind: 'account', accountId: 'a', customerId: 'c' }, device, after(0));
const exchange = (session: Session, generation: number, at: Moment): Exchange => session.exchange(generation, at, terms);

describe('the refresh tokens of a session', () => {
  it('follow each other', () => {
    const session = aSession();
    expect([0, 1, 2].map((generation) => exchange(session, generation, after(generation * 300)))).toEqual([
      'rotated',
      'rotated',
      'rotated',
    ]);
    expect(session.generation).toBe(3);
  });

  it('survive two tabs that refresh at once, and an answer that got lost', () => {
    const session = aSession();
    expect(exchange(session, 0, after(300))).toBe('rotated');
    expect(exchange(session, 0, after(300))).toBe('repeated');
    expect(exchange(session, 0, after(330))).toBe('repeated');
    expect(session.generation).toBe(1);
    expect(exchange(session, 1, after(331))).toBe('rotated');
  });

  it('end the session when one is used again later', () => {
    const session = aSession();
    exchange(session, 0, after(300));
    expect(exchange(session, 0, after(331))).toBe('reused');
    expect(session.end).toBe('reuse');
    expect(exchange(session, 1, after(332))).toBe('ended');
  });

  it('end the session when one before the last is used, however soon', () => {
    const session = aSession();
    exchange(session, 0, after(300));
    exchange(session, 1, after(301));
    expect(exchange(session, 0, after(302))).toBe('reused');
  });

  it('count the grace by real time where the business clock stands, and by the business clock where it jumps', () => {
    const standing = aSession();
    exchange(standing, 0, after(0, 0));
    expect(exchange(standing, 0, after(31, 0))).toBe('reused');
    const jumping = aSession();
    exchange(jumping, 0, after(0, 0));
    expect(exchange(jumping, 0, after(1, 31))).toBe('reused');
  });
});

describe('a session', () => {
  it('ends after a week without use', () => {
    const [used, late] = [aSession(), aSession()];
    expect(exchange(used, 0, after(days(7)))).toBe('rotated');
    expect(exchange(late, 0, after(days(7, 1)))).toBe('ended');
  });

  it('ends after 30 days, however much it is used', () => {
    const session = aSession();
    for (let week = 0; week < 4; week += 1) expect(exchange(session, week, after(days(7 * (week + 1))))).toBe('rotated');
    expect(session.expiresAt(terms)).toEqual(after(days(30)).business);
    expect(exchange(session, 4, after(days(30, 1)))).toBe('ended');
  });

  it('is of an account or of an operator, never of both', () => {
    const operators = new Session({ kind: 'operator', operatorId: 'o' }, device, after(0));
    expect([aSession().isOf('account'), aSession().isOf('operator')]).toEqual([true, false]);
    expect([operators.isOf('account'), operators.isOf('operator')]).toEqual([false, true]);
    expect([operators.accountId, operators.customerId, aSession().operatorId]).toEqual([null, null, null]);
  });

  it('ends once', () => {
    const session = aSession();
    expect(session.finish('log-out', start)).toBe(true);
    expect(session.finish('reuse', start)).toBe(false);
    expect(session.end).toBe('log-out');
    expect(exchange(session, 0, after(1))).toBe('ended');
  });
});
