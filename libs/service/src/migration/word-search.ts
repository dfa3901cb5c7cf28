import { CUSTOMER_SETTING } from '../database/sight';

const WHITE_SPACE = `E' \\t\\r\\n'`;

/** Each sign with those behind it, all in one line; of white space, too. */
const IN_LINE = `
  select sign as one, lead(sign) over line as two, lead(sign, 2) over line as three, lead(sign, 3) over line as four
  from string_to_table(value, null) with ordinality as signs(sign, at) window line as (order by at)`;

/** Each sign with those behind it in its word, and its place there. */
const BY_WORD = `
  select sign as one, lead(sign) over word as two, lead(sign, 2) over word as three, lead(sign, 3) over word as four,
    row_number() over word as place
  from (
    select sign, at, count(*) filter (where strpos(${WHITE_SPACE}, sign) > 0) over (order by at) as word
    from string_to_table(value, null) with ordinality as signs(sign, at)) as signs
  where strpos(${WHITE_SPACE}, sign) = 0
  window word as (partition by word order by at)`;

/** Neighbouring signs: four figures, three where both first ones are of ASCII, else two, so that each kind of gram is rare. */
const GRAM = `one || two || case
    when ascii(one) between 48 and 57 and ascii(two) between 48 and 57 then three || four
    when ascii(one) < 128 and ascii(two) < 128 then three
    else '' end`;

const gramsOf = (name: string, grams: string): string => `
  create function ${name}(value text) returns text[] language sql immutable strict parallel safe cost 1000 as $$
    select coalesce(array_agg(distinct gram collate "C"), '{}') from (${grams}) as made
    where gram is not null and translate(gram, ${WHITE_SPACE}, '') = gram
  $$`;

/**
 * What a text is found by, and what to ask for: every second gram of each word, which tell as much as all for half of the ways
 * through the index. A text that contains the words has all of theirs. A name may be one Japanese sign, which then is its gram; a
 * word of one or two Latin signs, or of up to three figures, has none. To make grams costs far more than to look for a word in one
 * text, and PostgreSQL is told so.
 */
export const SEARCH_GRAMS: readonly string[] = [
  gramsOf(
    'search_grams',
    `select unnest(array[${GRAM}, case when ascii(one) > 127 then one end]) as gram from (${IN_LINE}) as line`,
  ),
  gramsOf(
    'word_grams',
    `select case when two is null and place = 1 and ascii(one) > 127 then one else ${GRAM} end as gram
     from (${BY_WORD}) as word where place % 2 = 1`,
  ),
];

/**
 * An index of the grams of `column`, and for functions that run as the owner (`searchFunction`) sight of the rows of all: behind a
 * wall PostgreSQL asks no index for `@>`. An index of an expression is nothing PostgreSQL knows how to use well before it has looked
 * at the rows.
 */
export const indexGrams = (table: string, column: string): readonly string[] => [
  `create index ${table}_grams on ${table} using gin (search_grams(${column}))`,
  `create policy ${table}_word_search on ${table} for select to current_user using (true)`,
  `analyze ${table}`,
];

interface SearchFunction {
  readonly name: string;
  /** Names and types, as SQL has them; what is looked for is in `words`, empty for nothing. */
  readonly parameters: readonly (readonly [name: string, type: string])[];
  readonly table: string;
  readonly id: string;
  /** Made findable by `indexGrams`. */
  readonly column: string;
  /** That `column` contains the words, with $1 … for the parameters in their order. */
  readonly contains: string;
  /** What else is asked of a row. */
  readonly where: string;
  readonly order: string;
  readonly most: string;
}

/** So many pages of a table, taken at random, tell whether words are common: of two hundred rows, one or more has them. */
const PAGES = 30;
const IS_COMMON = 'with_words > 1 and with_words * 200 >= looked_at';

/**
 * A search among the rows of all customers, as the owner of the tables: it shows ids, and to those alone who may see every row. It
 * is planned for the values at hand. Common words are met soon in the order of the page that is asked for; rare ones are found by
 * their grams.
 */
export const searchFunction = (search: SearchFunction): string => {
  const { name, parameters, table, id, column, contains, where, order, most } = search;
  const names = parameters.map(([parameter]) => parameter).join(', ');
  const hasGrams = `search_grams(${column}) @> word_grams($${parameters.findIndex(([parameter]) => parameter === 'words') + 1})`;
  const find = (condition: string): string =>
    `return query execute $find$ select ${id} from ${table} where ${condition} order by ${order} limit ${most} $find$ using ${names}`;
  return `
  create function ${name}(${parameters.map((parameter) => parameter.join(' ')).join(', ')}) returns setof uuid
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
  declare with_words bigint; looked_at bigint; percent float;
  begin
    if current_setting('${CUSTOMER_SETTING}', true) is distinct from '*' then return; end if;
    percent := least(100, 100.0 * ${PAGES} * current_setting('block_size')::integer / greatest(pg_relation_size('${table}'), 1));
    execute $sample$ select count(*) filter (where ${contains}), count(*) from ${table}
      tablesample system ($${parameters.length + 1}) $sample$ into with_words, looked_at using ${names}, percent;
    if ${IS_COMMON} then ${find(`${where} and ${contains}`)};
    else ${find(`${hasGrams} and ${where} and ${contains}`)};
    end if;
  end $$`;
};
