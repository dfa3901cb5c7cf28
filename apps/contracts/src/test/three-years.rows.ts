import type { ApplicationSnapshot, ContractSnapshot, RenewalAnnouncement } from '@csite/protocol';
import type { Published } from '@csite/testing';
import { TOKYO } from '@csite/values';
import type { Actor } from './three-years.story';

/**
 * What was published, as the table of three years writes it: by moment and customer, a row for what happened to one thing.
 * In one moment the customer comes first, then applications in the order of submission, then contracts.
 */
export const rowsOf = (facts: readonly Published[], nameOf: (customerId: string) => Actor | undefined): string[] => {
  const rows = new Map<string, Published[]>();
  for (const fact of facts) {
    const who = nameOf(String(fact.data['customerId']));
    if (!who) continue;
    // Each change of a contract is a row of its own.
    const version = noun(fact) === 'contract' ? String(fact.version).padStart(4, '0') : '';
    const key = [moment(fact), who.padEnd(7), order[noun(fact)], fact.aggregateId, version].join(' | ');
    rows.set(key, [...(rows.get(key) ?? []), fact]);
  }
  return [...rows]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, together]) => [...key.split(' | ').slice(0, 2), what(together)].join(' | '));
};

const order: Readonly<Record<string, number>> = { customer: 0, application: 1, contract: 2 };

const moment = ({ occurredAt }: Published): string => {
  const at = Temporal.Instant.from(occurredAt).toZonedDateTimeISO(TOKYO);
  const time = at.toPlainTime().toString({ smallestUnit: at.second > 0 ? 'second' : 'minute' });
  return `${at.toPlainDate().toString()} ${time}`.padEnd(19);
};

const noun = ({ subject }: Published): string => subject.split('.')[2] ?? '';
const verb = ({ subject }: Published): string => subject.split('.')[3] ?? '';

const what = (facts: readonly Published[]): string => {
  const [first] = facts;
  if (!first) return '';
  if (noun(first) === 'customer') return `customer: ${facts.map(verb).join(', ')}`;
  if (noun(first) === 'application') return application(facts);
  return verb(first) === 'changed'
    ? contract(first.data as unknown as ContractSnapshot)
    : renewal(first.data as unknown as RenewalAnnouncement);
};

const application = (facts: readonly Published[]): string => {
  const data = facts[0]?.data as unknown as ApplicationSnapshot;
  const done = `${data.kind}: ${facts.map(verb).join(', ')}`;
  if (!facts.some((fact) => verb(fact) === 'submitted')) return done;
  const { effectiveOn, firstBilledIn, transition, perPeriod } = data;
  const prices = `${transition.gross} at once, then ${perPeriod.gross} a ${perPeriod.period}`;
  return `${done}; from ${effectiveOn}, first bill ${firstBilledIn}, ${prices}`;
};

const planUsers = ({ lines }: Pick<ContractSnapshot, 'lines'>): number =>
  lines.find(({ kind }) => kind === 'plan')?.quantity ?? 0;

const contract = (data: ContractSnapshot): string => {
  const charged = data.charges.reduce((sum, { amount }) => sum + amount, 0);
  return `contract by ${data.change.kind}: ${data.contractType}, ${planUsers(data)} users, charged ${charged}`;
};

const renewal = ({ renewsOn, state, applicationIds }: RenewalAnnouncement): string =>
  `renewal announced: on ${renewsOn} with ${state.users} users, ${state.perPeriod?.gross ?? 0} a ${state.perPeriod?.period ?? ''}, ${applicationIds.length} open`;
