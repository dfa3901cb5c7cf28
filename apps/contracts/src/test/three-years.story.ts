import type { AskedChange } from '@csite/protocol';

/** Four customers of the vendor: what becomes of them is in `three-years.table.ts`. */
export const actors = {
  monthly: { number: 'A90000001', type: 'monthly', lines: [['KNEOJST1MB001', 20]] },
  annual: {
    number: 'A90000002',
    type: 'annual',
    lines: [
      ['KNEOJST1MB001', 30],
      ['KAPPJST1MB001', 30],
    ],
  },
  /** Annual, becomes monthly. */
  leaver: { number: 'A90000003', type: 'annual', lines: [['KNEOJST1MB001', 10]] },
  /** Monthly, becomes annual. */
  joiner: {
    number: 'A90000004',
    type: 'monthly',
    lines: [
      ['KNEOJST1MB001', 12],
      ['KBKUJST1MB001', 1],
    ],
  },
} as const;
export type Actor = keyof typeof actors;

/** What a customer does at a moment in Tokyo. */
export interface Deed {
  readonly at: string;
  readonly who: Actor;
  readonly asks?: AskedChange;
  /** The code of the rule that refuses it: nothing happens. */
  readonly refused?: string;
  /** Withdraws its open application first, or only does that. */
  readonly withdraws?: 'withdraws' | 'replaces';
}

const users = (count: number): AskedChange => ({ kind: 'users', users: count });
const option = (code: string, quantity: number): AskedChange => ({ kind: 'options', options: [{ code, quantity }] });
const disk = (units: number): AskedChange => ({ kind: 'disk', units });
const plan = (code: string): AskedChange => ({ kind: 'plan', code });
const terms = (
  contractType: 'monthly' | 'annual',
  paymentMethod: 'bank-transfer' | 'account-debit' | 'credit-card',
): AskedChange => ({
  kind: 'terms',
  contractType,
  paymentMethod,
});
const APP_SUITE = 'KAPPJST1MB001';
const IP = 'KIPRJST1MB001';

export const deeds: readonly Deed[] = [
  { at: '2023-11-15T10:00', who: 'monthly', asks: users(15), refused: 'reduction.first-month' },
  { at: '2023-12-20T23:59:59', who: 'monthly', asks: users(15) },
  { at: '2024-01-10T10:00', who: 'joiner', asks: users(9) },
  { at: '2024-01-20T23:59:59', who: 'joiner', withdraws: 'withdraws' },
  { at: '2024-02-29T10:00', who: 'monthly', asks: option(APP_SUITE, 15) },
  { at: '2024-02-29T11:00', who: 'monthly', asks: users(10), refused: 'reduction.month-of-increase' },
  { at: '2024-02-29T12:00', who: 'joiner', asks: terms('annual', 'bank-transfer') },
  { at: '2024-03-01T10:00', who: 'joiner', withdraws: 'withdraws' },
  { at: '2024-03-15T10:00', who: 'joiner', asks: terms('annual', 'bank-transfer') },
  { at: '2024-03-21T00:00', who: 'monthly', asks: option(APP_SUITE, 0) },
  { at: '2024-06-15T10:00', who: 'annual', asks: users(35) },
  { at: '2024-07-10T10:00', who: 'monthly', asks: disk(3) },
  { at: '2024-08-05T10:00', who: 'monthly', asks: disk(1) },
  { at: '2024-08-31T23:59:59', who: 'annual', asks: users(28), refused: 'reduction.outside-window' },
  { at: '2024-09-01T00:00', who: 'annual', asks: users(28) },
  { at: '2024-10-25T10:00', who: 'annual', asks: option(IP, 1) },
  { at: '2025-02-10T10:00', who: 'joiner', asks: users(10) },
  { at: '2025-03-10T10:00', who: 'monthly', asks: plan('KNEOPRE1MB001') },
  { at: '2025-03-20T22:00', who: 'joiner', asks: users(11), withdraws: 'replaces' },
  { at: '2025-04-15T10:00', who: 'annual', asks: users(30) },
  { at: '2025-05-10T10:00', who: 'monthly', asks: users(10) },
  { at: '2025-05-12T10:00', who: 'monthly', withdraws: 'withdraws' },
  { at: '2025-06-15T10:00', who: 'monthly', asks: plan('KNEOJST1MB001') },
  { at: '2025-08-20T10:00', who: 'leaver', asks: terms('monthly', 'account-debit'), refused: 'terms.outside-window' },
  { at: '2025-09-10T10:00', who: 'annual', asks: users(25) },
  { at: '2025-09-15T10:00', who: 'leaver', asks: terms('monthly', 'account-debit') },
  { at: '2025-10-20T23:59:59', who: 'annual', withdraws: 'withdraws' },
  { at: '2026-01-31T23:59', who: 'monthly', asks: terms('monthly', 'credit-card') },
  { at: '2026-02-05T10:00', who: 'leaver', asks: users(8) },
  { at: '2026-03-03T10:00', who: 'annual', asks: terms('annual', 'credit-card') },
  { at: '2026-07-01T10:00', who: 'annual', asks: users(31) },
];

/** Days on which the service was away; in `jumps` only its due work: the clock stood, and then moved at once. */
export const outages: readonly (readonly [string, string])[] = [
  ['2024-04-25T18:00', '2024-05-07T08:00'],
  ['2024-10-28T18:00', '2024-11-09T08:00'],
  ['2025-03-25T18:00', '2025-04-06T08:00'],
];
export const jumps: readonly (readonly [string, string])[] = [
  ['2025-01-10T18:00', '2025-01-22T08:00'],
  ['2025-10-28T18:00', '2025-11-09T08:00'],
  ['2026-10-10T18:00', '2026-10-22T08:00'],
];
