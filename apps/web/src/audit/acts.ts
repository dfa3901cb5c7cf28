import type { AuditAct } from '../api/types';

type Underscored<Act extends string> = Act extends `${infer Noun}.${infer Verb}` ? `${Noun}_${Verb}` : never;

/** An act as a dictionary can name it: there, a dot leads to another level. */
export type ActKey = Underscored<AuditAct>;

export const actKey = (act: AuditAct): ActKey => act.replace('.', '_') as ActKey;

/** Acts in the groups by which one looks for them. */
export const actGroups = ['log-in', 'accounts', 'customer', 'contract', 'billing', 'other'] as const;
export type ActGroup = (typeof actGroups)[number];

const groupOfNoun: Readonly<Record<string, ActGroup>> = {
  session: 'log-in',
  password: 'log-in',
  factor: 'log-in',
  account: 'accounts',
  'sign-up': 'accounts',
  contractor: 'customer',
  'contractor-email': 'customer',
  customer: 'customer',
  application: 'contract',
  contract: 'contract',
  'billing-profile': 'billing',
  'account-debit': 'billing',
  payment: 'billing',
  card: 'billing',
  invoice: 'billing',
};

export const groupOf = (act: string): ActGroup => groupOfNoun[act.split('.')[0] ?? ''] ?? 'other';

/** The acts of some groups; all of them where none is chosen. */
export const actsOf = (groups: readonly ActGroup[], known: readonly AuditAct[]): readonly AuditAct[] | undefined =>
  groups.length === 0 ? undefined : known.filter((act) => groups.includes(groupOf(act)));
