import type { SearchFaqsRequest } from '@csite/protocol';
import { type CompiledQuery, type RawBuilder, sql } from 'kysely';
import { type FaqRow, faqColumns, statements } from './faq-table';
import { gramsOf } from './grams';

const MOST = 50;
/** So much of what was asked for, by worth, stands in what is shown at least: all else was found by accident. */
const LEAST_SHARE = 0.34;

const columns = sql.join(faqColumns.map((column) => sql.ref(`faq.${column}`)));

const narrowedBy = ({ product, category }: SearchFaqsRequest): RawBuilder<boolean> => sql<boolean>`
  not withdrawn
  and (${product ?? null}::text is null or products = '{}' or products @> array[${product ?? null}::text])
  and category = coalesce(${category ?? null}::text, category)`;

/** Everything, in the order of the file. */
const list = (request: SearchFaqsRequest): CompiledQuery<FaqRow> =>
  sql<FaqRow>`select ${columns} from faq where ${narrowedBy(request)} order by place, id limit ${request.limit ?? MOST}`.compile(
    statements,
  );

/**
 * Best first: a gram is worth the more the fewer entries it stands in (it may stand in none), and counts by where it stands.
 */
export const searchStatement = (request: SearchFaqsRequest): CompiledQuery<FaqRow> => {
  if (request.q === undefined || request.q.trim() === '') return list(request);
  return sql<FaqRow>`
    with asked as (select * from jsonb_to_recordset(${JSON.stringify(gramsOf(request.q))}::jsonb) as asked (gram text, weight real)),
      valued as (
        select gram, asked.weight * ln(1 + (select count(*) from faq where not withdrawn) / (0.5 + count(faq_id))) as worth
        from asked left join faq_gram using (gram) group by gram, asked.weight),
      found as (
        select faq_id, sum(worth * faq_gram.weight) as score, sum(worth) as share from valued join faq_gram using (gram) group by faq_id)
    select ${columns} from found join faq on faq.id = found.faq_id
    where ${narrowedBy(request)} and share >= ${LEAST_SHARE} * (select sum(worth) from valued)
    order by score desc, place, faq.id limit ${request.limit ?? MOST}`.compile(statements);
};
