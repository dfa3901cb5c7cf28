import { CUSTOMER_SETTING } from '../database/sight';

/**
 * What a text is found by: its neighbouring signs, four figures, three where both first ones are of ASCII, else two, so that each kind
 * of gram is rare; none across white space. A text that contains a word has all grams of the word; every second of them tells as much,
 * for half of the ways through the index. It costs much more than to look for the word in one text, and PostgreSQL is told so.
 */
export const SEARCH_GRAMS = `
  create function search_grams(value text, every integer default 1) returns text[] language sql immutable strict parallel safe cost 1000 as $$
    select coalesce(array_agg(distinct gram collate "C"), '{}') from (
      select place, one || two || case
          when ascii(one) between 48 and 57 and ascii(two) between 48 and 57 then three || four
          when ascii(one) < 128 and ascii(two) < 128 then three
          else '' end as gram
      from (
        select place, sign as one, lead(sign) over line as two, lead(sign, 2) over line as three, lead(sign, 3) over line as four
        from string_to_table(value, null) with ordinality as signs(sign, place) window line as (order by place)) as neighbours) as made
    where (place - 1) % every = 0 and gram is not null and gram !~ '\\s'
  $$`;

/**
 * An index of the grams of `column`, and for functions that run as the owner (`searchFunction`) sight of the rows of all: behind a
 * wall PostgreSQL asks no index for `@>`.
 */
export const indexGrams = (table: string, column: string): readonly string[] => [
  `create index ${table}_grams on ${table} using gin (search_grams(${column}))`,
  `create policy ${table}_word_search on ${table} for select to current_user using (true)`,
];

interface SearchFunction {
  readonly name: string;
  /** Names and types, as SQL has them; what is looked for is in `words`, empty for nothing. */
  readonly parameters: readonly (readonly [name: string, type: string])[];
  readonly table: string;
  readonly id: string;
  /** Made findable by `indexGrams`. */
  readonly column: string;
  /** With $1 … for the parameters in their order; that the words are there is asked here, too. */
  readonly where: string;
  readonly order: string;
}

/** At most so many rows are fetched to be sorted, and of each fifty at most one: what is more common is met soon where the newest are. */
const IS_RARE = `(plan -> 0 -> 'Plan' ->> 'Plan Rows')::float <= least(2000, reltuples / 50)`;

/**
 * A search among the rows of all customers, as the owner of the tables: it shows ids, and to those alone who may see every row. It
 * is planned for the values at hand. Words that PostgreSQL takes for rare are found by their grams; the grams of other rows are not
 * looked at, which costs more than to look for the words themselves.
 */
export const searchFunction = ({ name, parameters, table, id, column, where, order }: SearchFunction): string => {
  const names = parameters.map(([parameter]) => parameter);
  const hasGrams = `search_grams(${column}) @> search_grams($${names.indexOf('words') + 1}, 2)`;
  const find = (condition: string): string =>
    `return query execute $find$ select ${id} from ${table} where ${condition} order by ${order} $find$ using ${names.join(', ')}`;
  return `
  create function ${name}(${parameters.map((parameter) => parameter.join(' ')).join(', ')}) returns setof uuid
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
  declare plan json;
  begin
    if current_setting('${CUSTOMER_SETTING}', true) is distinct from '*' then return; end if;
    execute $rows$ explain (format json) select from ${table} where ${hasGrams} $rows$ into plan using ${names.join(', ')};
    if (select ${IS_RARE} from pg_class where oid = '${table}'::regclass) then ${find(`${hasGrams} and ${where}`)};
    else ${find(where)};
    end if;
  end $$`;
};
