import type { Evidence, OutboxRow } from './evidence';

const about = (noun: string, event: string): string => `evt.${noun}.${event}.v1`;
const APPLICATION = 'contracts.application';

/** The steps that led to each state. */
const steps: Readonly<Record<string, readonly string[]>> = {
  scheduled: ['submitted', 'accepted'],
  applied: ['submitted', 'accepted', 'applied'],
  withdrawn: ['submitted', 'accepted', 'withdrawn'],
};

/** No row without its event: one per step, in order; no event without its row. */
export function checkOutbox({ applications, contracts, accounts, outbox }: Evidence): string[] {
  const wanted = [
    ...applications.flatMap(({ applicationId, state }) =>
      (steps[state] ?? []).map((step, at) => nameOf(about(APPLICATION, step), applicationId, at + 1)),
    ),
    ...contracts.flatMap(({ contractId, version }) =>
      Array.from({ length: version }, (_, at) => nameOf('evt.contracts.contract.changed.v1', contractId, at + 1)),
    ),
    ...accounts.map((id) => nameOf('evt.identity.account.created.v1', id, 1)),
  ];
  const watched = /^evt\.(contracts\.(application|contract)|identity\.account)\./;
  const found = outbox.filter(({ subject }) => watched.test(subject)).map(rowName);
  return [
    ...missing(wanted, found).map((name) => `row without its event: ${name}`),
    ...missing(found, wanted).map((name) => `event without its row: ${name}`),
    ...repeated(found).map((name) => `event recorded twice: ${name}`),
  ];
}

/** What the outboxes recorded is in the stream, and nothing else is. */
export function checkStream({ outbox, events }: Evidence): string[] {
  const facts = outbox.filter(({ stream }) => stream === 'EVENTS');
  const ids = facts.map(({ id }) => id);
  return [
    ...outbox.filter(({ published }) => !published).map((row) => `not published: ${rowName(row)}`),
    ...missing(ids, events).map((id) => `the stream has no event ${id}`),
    ...missing(events, ids).map((id) => `the stream has event ${id}, which no outbox knows`),
  ];
}

const nameOf = (subject: string, aggregateId: string, version: number): string => `${subject} ${aggregateId} version ${version}`;
const rowName = ({ subject, aggregateId, version }: OutboxRow): string => nameOf(subject, aggregateId, version);

const missing = (wanted: readonly string[], found: readonly string[]): string[] => {
  const known = new Set(found);
  return wanted.filter((each) => !known.has(each));
};

const repeated = (names: readonly string[]): string[] => [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];
