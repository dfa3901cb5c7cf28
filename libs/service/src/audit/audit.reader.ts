import { assertPeriod, type AuditEntryView, type AuditPage, knownCursor, type SearchAuditRequest } from '@csite/protocol';
import { startOf, toRfc3339 } from '@csite/values';
import { type Expression, type ExpressionBuilder, sql as raw, type SqlBool } from 'kysely';
import { kysely } from '../database/kysely';
import type { Reads } from '../database/reads';

interface AuditTable {
  readonly entry_id: string;
  readonly customer_id: string | null;
  readonly act: AuditEntryView['act'];
  readonly actor_kind: AuditEntryView['by']['kind'];
  readonly actor_id: string | null;
  readonly actor_name: string | null;
  readonly actor_email: string | null;
  readonly subject_id: string | null;
  readonly subject_name: string | null;
  readonly before: AuditEntryView['before'] | null;
  readonly after: AuditEntryView['after'] | null;
  readonly reason: string | null;
  readonly client_address: string | null;
  readonly user_agent: string | null;
  readonly occurred_at: Temporal.Instant;
  readonly recorded_at: Temporal.Instant;
}

interface Tables {
  readonly audit_entry: AuditTable;
}

const sql = kysely<Tables>();
const PAGE = 50;
/** In characters, most of them of three bytes; a message has a megabyte. */
const MAX_LENGTH = 250_000;

/** The audit trail of one service, the last entry first. */
export class AuditReader {
  constructor(private readonly reads: Reads) {}

  async list(request: SearchAuditRequest): Promise<AuditPage> {
    const { limit = PAGE } = request;
    assertPeriod(request);
    const rows = await this.reads.run(statementFor({ ...request, limit }));
    const items = fitting(rows.slice(0, limit).map(viewOf));
    const last = items.at(-1);
    return { items, ...(rows.length > items.length && last && { nextCursor: last.entryId }) };
  }
}

type Wanted = SearchAuditRequest & { readonly limit: number };

const newest = (request: Wanted) =>
  sql
    .selectFrom('audit_entry')
    .selectAll()
    .where((where) => where.and(conditions(where, request)))
    .orderBy('entry_id', 'desc')
    .limit(request.limit + 1);

/** Act by act along its index, a page of each at most: one that is rare is found among all that was ever done. */
const statementFor = (request: Wanted) => {
  const { acts, customerId, person } = request;
  if (person !== undefined && customerId === undefined) return ofPersonAnywhere({ ...request, person });
  if (acts === undefined || acts.length < 2 || customerId !== undefined) return newest(request);
  const [first, ...others] = [...new Set(acts)].map((act) =>
    sql.selectFrom(newest({ ...request, acts: [act] }).as('newest')).selectAll(),
  );
  if (!first) return newest(request);
  const all = others.reduce((before, one) => before.unionAll(one), first);
  return sql
    .selectFrom(all.as('all'))
    .selectAll()
    .orderBy('entry_id', 'desc')
    .limit(request.limit + 1);
};

/** Behind the wall no index leads to a part of a name: a function of the database that runs as its owner finds the ids. */
const ofPersonAnywhere = ({ person, acts, from, to, cursor, limit }: Wanted & { readonly person: string }) =>
  sql
    .selectFrom('audit_entry')
    .selectAll()
    .where(
      raw<SqlBool>`entry_id = any(array(select entries_of_person(lower(${person}), lower(${containing(person)}), ${acts ?? null}::text[],
        ${from === undefined ? null : beginOf(from)}, ${to === undefined ? null : endOf(to)},
        ${cursor === undefined ? null : knownCursor(cursor)}::uuid, ${limit + 1})))`,
    )
    .orderBy('entry_id', 'desc');

/** What one reply of the bus can carry; at least one. */
const fitting = (items: AuditEntryView[]): AuditEntryView[] => {
  let left = MAX_LENGTH;
  const end = items.findIndex((item, index) => (left -= JSON.stringify(item).length) < 0 && index > 0);
  return end < 0 ? items : items.slice(0, end);
};

const conditions = (
  where: ExpressionBuilder<Tables, 'audit_entry'>,
  { customerId, from, to, acts, person, cursor }: SearchAuditRequest,
): Expression<SqlBool>[] => [
  ...(customerId === undefined ? [] : [where('customer_id', '=', customerId)]),
  ...(from === undefined ? [] : [where('occurred_at', '>=', beginOf(from))]),
  ...(to === undefined ? [] : [where('occurred_at', '<', endOf(to))]),
  ...(acts === undefined ? [] : [where('act', 'in', acts.length > 0 ? acts : [null as never])]),
  ...(person === undefined ? [] : [ofPerson(person)]),
  ...(cursor === undefined ? [] : [where('entry_id', '<', knownCursor(cursor))]),
];

const beginOf = (day: string): Temporal.Instant => startOf(Temporal.PlainDate.from(day));
const endOf = (day: string): Temporal.Instant => startOf(Temporal.PlainDate.from(day).add({ days: 1 }));

/** A part of a name, whatever stands in it: `%` and `_` are letters like others. */
const containing = (part: string): string => `%${part.replace(/[\\%_]/g, String.raw`\$&`)}%`;
const ofPerson = (person: string): Expression<SqlBool> => raw<SqlBool>`persons like lower(${containing(person)})`;

const viewOf = (row: AuditTable): AuditEntryView => ({
  entryId: row.entry_id,
  act: row.act,
  by: {
    kind: row.actor_kind,
    ...(row.actor_id !== null && { id: row.actor_id }),
    ...(row.actor_name !== null && { name: row.actor_name }),
    ...(row.actor_email !== null && { email: row.actor_email }),
  },
  ...(row.customer_id !== null && { customerId: row.customer_id }),
  ...(row.subject_id !== null && {
    subject: { id: row.subject_id, ...(row.subject_name !== null && { name: row.subject_name }) },
  }),
  ...(row.before && { before: row.before }),
  ...(row.after && { after: row.after }),
  ...(row.reason !== null && { reason: row.reason }),
  ...(row.client_address !== null && { clientAddress: row.client_address }),
  ...(row.user_agent !== null && { userAgent: row.user_agent }),
  occurredAt: toRfc3339(row.occurred_at),
  recordedAt: toRfc3339(row.recorded_at),
});
