import { Customer } from '../customer/customer.entity';
import { refusalOf } from '../test/plan-users';
import { sampleCustomers } from '../test/sample-market';
import { aSituation } from '../test/situation.builder';
import { planUsers } from '../test/plan-users';
import { changeView } from '../change/change-plan.view';
import { Quote } from '../quote/quote.entity';
import { Application } from './application.entity';
import { decisionOf } from './decision';
import { applicationSnapshot } from './application-snapshot';
import { viewOf } from './application.view';

const at = Temporal.Instant.from('2025-03-10T10:00:00+09:00');
const later = Temporal.Instant.from('2025-03-11T10:00:00+09:00');
const applicant = { accountId: '01a20402-bc43-708b-bfba-eb41f018a18e', name: '山田太郎', email: 'taro@example.jp' };

const decision = decisionOf({ operatorId: '01a20402-2222-708b-bfba-eb41f018a18e', name: '担当花子' }, later);

const quoteFor = (users: number): Quote =>
  new Quote({
    customerId: '01a20402-0000-708b-bfba-eb41f018a18e',
    contractId: '01a20402-1111-708b-bfba-eb41f018a18e',
    asked: { kind: 'users', users },
    change: changeView(planUsers(users, aSituation().withUsers(20).at(at.toString()))),
    acceptance: 'operator',
    versions: { contract: 1, catalogue: 1, policy: 1 },
    expiresAt: at.add({ minutes: 30 }),
  });
const submitted = (users: number): Application => {
  const application = new Application(quoteFor(users), applicant, at);
  application.submit(at);
  return application;
};
const customer = (): Customer => {
  const line = JSON.parse(sampleCustomers()[0] ?? '') as { contractor: never };
  return new Customer(
    'A12345678',
    { channel: 'direct', partner: null, contractor: line.contractor, paymentMethod: 'bank-transfer' } as const,
    line,
  );
};

describe('an application that an operator rejects', () => {
  it('ends with the reason, as typed, in what the customer sees and what others are told', () => {
    const application = submitted(30);
    application.reject('与信のため', decision, later);

    expect(viewOf(application, later)).toMatchObject({
      state: 'rejected',
      rejection: '与信のため',
      endedAt: '2025-03-11T10:00:00.000+09:00',
      withdrawable: false,
      notWithdrawable: { code: 'application.ended' },
      version: 2,
    });
    expect(applicationSnapshot(application, 'operator', customer())).toMatchObject({
      state: 'rejected',
      rejection: '与信のため',
      customerNumber: 'A12345678',
      contractor: { company: '株式会社サンブルデータ', name: 'ネオ 太郎', email: 'info@sumple-data.example' },
    });
  });

  it('says nothing of a reason otherwise', () => {
    expect(applicationSnapshot(submitted(30), 'operator', customer())).not.toHaveProperty('rejection');
    expect(viewOf(submitted(30), at)).not.toHaveProperty('rejection');
    expect(viewOf(submitted(30), at)).not.toHaveProperty('endedAt');
  });
});

describe('an application that an operator accepts', () => {
  it('is locked, whatever deadline was quoted, and says who accepted it', () => {
    const application = submitted(10);
    application.acceptBy(decision, later);

    expect(viewOf(application, later)).toMatchObject({
      state: 'scheduled',
      effectiveOn: '2025-04-01',
      decidedBy: '担当花子',
      decidedAt: '2025-03-11T10:00:00.000+09:00',
      withdrawable: false,
      notWithdrawable: { code: 'application.locked' },
    });
    expect(viewOf(application, later)).not.toHaveProperty('withdrawUntil');
    expect(applicationSnapshot(application, 'operator', customer())).toMatchObject({ decidedBy: '担当花子' });
    expect(refusalOf(() => application.withdraw(later)).code).toBe('application.locked');
  });

  it.each([
    ['accept', (application: Application) => application.acceptBy(decision, later)],
    ['reject', (application: Application) => application.reject('重複のため', decision, later)],
  ])('leaves nothing to %s for another operator, who is told by whom', (_what, decide) => {
    for (const first of [
      (application: Application): void => application.acceptBy(decision, later),
      (application: Application): void => application.reject('与信のため', decision, later),
    ]) {
      const application = submitted(10);
      first(application);
      const { code, body } = refusalOf(() => decide(application));
      expect([code, body.detail.ja]).toEqual([
        'application.decided',
        expect.stringContaining('2025年3月11日に「担当花子」') as string,
      ]);
    }
  });

  it('is no more to decide once it was taken back', () => {
    const application = submitted(10);
    application.withdraw(at);
    expect(refusalOf(() => application.acceptBy(decision, later)).code).toBe('application.ended');
    expect(refusalOf(() => application.reject('x', decision, later)).code).toBe('application.ended');
  });
});

describe('an application', () => {
  it('that takes effect at once can be withdrawn as long as nobody accepted it', () => {
    const application = submitted(30);
    expect([application.isDue(at), submitted(10).isDue(at)]).toEqual([true, false]);
    application.withdraw(later);
    expect(application.standing()).toMatchObject({ state: 'withdrawn', version: 2, endedAt: later });
  });

  it.each([
    ['be accepted twice', (application: Application) => application.accept(later)],
    ['be submitted again', (application: Application) => application.submit(later)],
  ])('that is accepted cannot %s', (_what, again) => {
    const application = submitted(10);
    application.accept(at);

    expect(refusalOf(() => again(application)).code).toBe('application.illegal-transition');
    expect(application.standing()).toMatchObject({ state: 'scheduled', version: 2, endedAt: null });
  });

  it('that was rejected is never applied', () => {
    const application = submitted(10);
    application.reject('重複のため', decision, at);

    expect(refusalOf(() => application.complete(later)).body.detail.en).toBe(
      'This application is rejected and cannot become applied. Load it again to see its state.',
    );
  });

  it('is locked from the second after its deadline, also before anybody accepted it', () => {
    const application = submitted(10);

    expect(refusalOf(() => application.withdraw(Temporal.Instant.from('2025-03-21T00:00:00+09:00'))).code).toBe(
      'application.locked',
    );
    application.withdraw(Temporal.Instant.from('2025-03-20T23:59:59.999+09:00'));
    expect(application.standing().state).toBe('withdrawn');
  });
});

describe('a quote', () => {
  const facts = (versions: object = {}): ConstructorParameters<typeof Quote>[0] => {
    const { customerId, contractId, asked, change, acceptance } = quoteFor(30);
    return {
      ...{ customerId, contractId, asked, change, acceptance, expiresAt: at },
      versions: { contract: 1, catalogue: 1, policy: 1, ...versions },
    };
  };

  it('holds until the last moment before it expires', () => {
    expect(quoteFor(30).holds(facts(), at.add({ minutes: 30 }).subtract({ nanoseconds: 1 }))).toBe(true);
    expect(quoteFor(30).holds(facts(), at.add({ minutes: 30 }))).toBe(false);
  });

  it.each(['contract', 'catalogue', 'policy'])(
    'does not hold once the %s has moved on, although nothing looks different',
    (what) => {
      expect(quoteFor(30).holds(facts({ [what]: 2 }), at)).toBe(false);
    },
  );

  it('does not hold once it would show anything else', () => {
    expect(quoteFor(30).holds({ ...facts(), change: { ...facts().change, effectiveOn: '2025-03-11' } }, at)).toBe(false);
  });
});
