import type { ApplicationState, ChangeView, PolicyDocument } from '@csite/protocol';
import { Policy } from '../catalogue/policy.value';
import { sampleCatalogue } from '../test/sample-market';
import { calendarEntries } from './calendar-entries';
import type { CalendarApplication, CalendarContract } from './calendar-rows';

const { PlainDate, Instant } = Temporal;
const productName = { ja: "desknet's NEO", en: "desknet's NEO" };

const aContract = (type: CalendarContract['type'], termsFrom: string): CalendarContract => ({
  contractId: 'c1',
  product: 'neo',
  productName,
  type,
  termsFrom: PlainDate.from(termsFrom),
});
const annual = aContract('annual', '2024-01-01');

const users = {
  product: 'neo',
  productName,
  kind: 'users',
  asked: { kind: 'users', users: 45 },
  before: { users: 50 },
  after: { users: 45 },
  effectiveOn: '2025-04-01',
  withdrawUntil: '2025-03-20T23:59:59.000+09:00',
} as unknown as ChangeView;

const anApplication = (state: ApplicationState, change: Partial<ChangeView> = {}): CalendarApplication => ({
  applicationId: 'a1',
  contractId: 'c1',
  state,
  change: { ...users, ...change },
});

const terms = (contractType: 'monthly' | 'annual', effectiveOn: string): Partial<ChangeView> => {
  const state = (type: string): ChangeView['before'] =>
    ({ contractType: type, paymentMethod: 'bank-transfer' }) as ChangeView['before'];
  return {
    kind: 'terms',
    asked: { kind: 'terms', contractType, paymentMethod: 'bank-transfer' },
    before: state(contractType === 'annual' ? 'monthly' : 'annual'),
    after: state(contractType),
    effectiveOn,
    withdrawUntil: '2025-03-20T23:59:59.000+09:00',
  };
};

interface Asked {
  readonly contracts?: CalendarContract[];
  readonly applications?: CalendarApplication[];
  readonly days: readonly [string, string];
  readonly policy?: Partial<PolicyDocument>;
  readonly at?: string;
}

const entries = ({ contracts = [], applications = [], days: [from, to], policy, at = '2025-03-10T10:00+09:00' }: Asked) =>
  calendarEntries(
    {
      contracts,
      applications,
      days: { from: PlainDate.from(from), to: PlainDate.from(to) },
      policy: new Policy(1, { ...sampleCatalogue().policy, ...policy }),
    },
    Instant.from(at),
  );
const inShort = (asked: Asked): string[] => entries(asked).map(({ date, kind }) => `${date} ${kind}`);

describe('the change calendar', () => {
  it('has two days of a reduction: the last one to withdraw, and the one it takes effect on', () => {
    const common = {
      product: 'neo',
      productName,
      applicationId: 'a1',
      state: 'scheduled',
      withdrawable: true,
      editable: { kind: 'users', users: 45 },
    };
    expect(entries({ applications: [anApplication('scheduled')], days: ['2025-03-01', '2025-04-30'] })).toEqual([
      {
        ...common,
        entryId: 'withdraw-until.a1',
        date: '2025-03-20',
        kind: 'withdraw-until',
        title: {
          ja: '取下げ期限：50ユーザー → 45ユーザー',
          en: 'Last day to withdraw: 50 users → 45 users',
        },
        at: '2025-03-20T23:59:59.000+09:00',
      },
      {
        ...common,
        entryId: 'effective.a1',
        date: '2025-04-01',
        kind: 'effective',
        title: { ja: '適用：50ユーザー → 45ユーザー', en: 'Takes effect: 50 users → 45 users' },
      },
    ]);
  });

  it('offers no way back once the deadline has passed, and shows it still', () => {
    const late = { applications: [anApplication('scheduled')], days: ['2025-03-01', '2025-04-30'] as const };
    for (const entry of entries({ ...late, at: '2025-03-21T00:00+09:00' })) {
      expect(entry.withdrawable).toBe(false);
      expect(entry).not.toHaveProperty('editable');
    }
    expect(entries({ ...late, at: '2025-03-20T23:59:59.9+09:00' })[0]?.withdrawable).toBe(true);
    expect(inShort({ ...late, at: '2025-03-21T00:00+09:00' })).toHaveLength(2);
  });

  it('has of what was applied only its day', () => {
    const applications = [anApplication('applied')];
    expect(inShort({ applications, days: ['2025-03-01', '2025-04-30'] })).toEqual(['2025-04-01 effective']);
  });

  it.each([
    [
      ['2025-03-20', '2025-04-01'],
      ['2025-03-20 withdraw-until', '2025-04-01 effective'],
    ],
    [['2025-03-21', '2025-03-31'], []],
    [['2025-03-20', '2025-03-20'], ['2025-03-20 withdraw-until']],
  ] as const)('takes the days %j, both ends inclusive', (days, found) => {
    expect(inShort({ applications: [anApplication('scheduled')], days })).toEqual(found);
  });

  it('has window and renewal of an annual contract, term after term', () => {
    expect(inShort({ contracts: [annual], days: ['2025-11-01', '2026-12-01'] })).toEqual([
      '2025-11-01 renewal-window-opens',
      '2025-12-20 renewal-window-closes',
      '2026-01-01 renewal',
      '2026-11-01 renewal-window-opens',
    ]);
  });

  it('says when a window closes, to the second', () => {
    expect(entries({ contracts: [annual], days: ['2025-12-20', '2025-12-20'] })).toEqual([
      {
        entryId: 'renewal-window-closes.c1.2025-12-20',
        date: '2025-12-20',
        kind: 'renewal-window-closes',
        product: 'neo',
        productName,
        title: { ja: '更新手続き期間の終了', en: 'Renewal window closes' },
        at: '2025-12-20T23:59:59.000+09:00',
      },
    ]);
  });

  it('has the renewal on the first day that is asked for, and none before the first term', () => {
    expect(inShort({ contracts: [annual], days: ['2026-01-01', '2026-01-01'] })).toEqual(['2026-01-01 renewal']);
    expect(inShort({ contracts: [annual], days: ['2023-12-01', '2024-01-01'] })).toEqual([]);
  });

  it('has past renewals, but not their windows: those were of another policy perhaps', () => {
    expect(inShort({ contracts: [annual], days: ['2024-10-01', '2025-01-31'] })).toEqual(['2025-01-01 renewal']);
  });

  it('follows the policy', () => {
    const policy = { renewalWindow: { opensMonthsBeforeEnd: 3, closesOnDayOfLastMonth: 10 } };
    expect(inShort({ contracts: [annual], days: ['2025-10-01', '2025-12-31'], policy })).toEqual([
      '2025-10-01 renewal-window-opens',
      '2025-12-10 renewal-window-closes',
    ]);
  });

  it('has nothing of a monthly contract, unless it is to become annual', () => {
    const contracts = [aContract('monthly', '2022-04-01')];
    const days = ['2026-01-01', '2026-04-30'] as const;
    expect(inShort({ contracts, days })).toEqual([]);
    expect(inShort({ contracts, days, applications: [anApplication('applied', terms('annual', '2025-04-01'))] })).toEqual([]);
    expect(inShort({ contracts, days, applications: [anApplication('scheduled', terms('annual', '2025-04-01'))] })).toEqual([
      '2026-02-01 renewal-window-opens',
      '2026-03-20 renewal-window-closes',
      '2026-04-01 renewal',
    ]);
  });

  it('ends the terms of a contract that is to become monthly', () => {
    const applications = [anApplication('scheduled', terms('monthly', '2026-01-01'))];
    expect(inShort({ contracts: [annual], applications, days: ['2025-11-01', '2026-12-01'] })).toEqual([
      '2025-11-01 renewal-window-opens',
      '2025-12-20 renewal-window-closes',
      '2026-01-01 effective',
    ]);
  });

  it('keeps the contracts apart', () => {
    const other = { ...annual, contractId: 'c2', product: 'chatluck' };
    const applications = [anApplication('scheduled', terms('monthly', '2026-01-01'))];
    const found = entries({ contracts: [annual, other], applications, days: ['2026-01-01', '2026-01-31'] });
    expect(found.map(({ kind, product }) => `${kind} ${product}`)).toEqual(['effective neo', 'renewal chatluck']);
  });

  it.each([
    ['0001-01-01', '0001-12-31'],
    ['9998-12-31', '9999-12-31'],
  ])('ends for the years of %s to %s', (from, to) => {
    expect(entries({ contracts: [annual], days: [from, to] }).length).toBeLessThan(5);
  });
});
