import { Failure } from '@csite/protocol';

/** Everything that contracts keeps, but what is real time or says who is at work. Facts and history in their order. */
const TABLES: Readonly<Record<string, string>> = {
  application: 'select to_jsonb(t) as row from application t',
  contract: 'select to_jsonb(t) as row from contract t',
  customer: 'select to_jsonb(t) as row from customer t',
  environment: 'select to_jsonb(t) as row from environment t',
  quote: 'select to_jsonb(t) as row from quote t',
  history: `select row_number() over (partition by contract_id order by history_id)::text || ' ' || to_jsonb(t)::text as row
    from contract_history t`,
  outbox: `select row_number() over (partition by aggregate_id order by seq)::text || ' ' ||
    (to_jsonb(t) - array['seq', 'recorded_at', 'published_at'])::text as row from outbox t`,
  due: `select to_jsonb(t) - array['claimed_until', 'claimed_by', 'retry_at', 'attempts'] as row from due_work t`,
  reply: `select to_jsonb(t) - array['created_at', 'request_hash'] as row from idempotency t`,
};

export const ENDING = Object.entries(TABLES)
  .map(([name, rows]) => `select '${name} ' || row::text as line from (${rows}) as ${name}`)
  .join(' union all ');

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

export interface ApplicationOfQuote {
  readonly id: string;
  readonly quote: string;
}

export const APPLICATIONS = 'select application_id as id, quote_id as quote from application';

/** Replaces ids that are not `known`: of an application by the quote it was made from, others by nothing. */
export const masking = (known: ReadonlySet<string>, applications: readonly ApplicationOfQuote[]): ((line: string) => string) => {
  const quoteOf = new Map(applications.map(({ id, quote }) => [id, `of quote ${quote}`]));
  return (line) => line.replace(UUID, (id) => (known.has(id) ? id : (quoteOf.get(id) ?? 'new')));
};

export const idsIn = (lines: readonly string[]): Set<string> => new Set(lines.flatMap((line) => line.match(UUID) ?? []));

/** What a caller sees: in a word, then all of it. */
export const answerLine = (answer: PromiseSettledResult<unknown>): string => {
  if (answer.status === 'fulfilled') {
    const value = answer.value as { readonly state?: string } | undefined;
    return `${value?.state ?? 'done'} ${JSON.stringify(value)}`;
  }
  const reason: unknown = answer.reason;
  return reason instanceof Failure ? `${reason.code} ${JSON.stringify(reason.body)}` : `unexpected ${String(reason)}`;
};
