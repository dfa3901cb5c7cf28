/** A month each of three years, oldest first, with ids that sort as if they had been made then; every row it is joined with has its own. */
export const everyMonth = (step = 1): string => `generate_series(1, 36, ${step}) as past(n), lateral (select 37 - n as ago) as m1,
  lateral (select now() - make_interval(months => ago) as at) as m2, lateral (select to_char(at, 'YYYY-MM-01') as first) as m3`;

/** An id of that month. It names what else it depends on, so that no two rows share one. */
export const idThen = (...of: readonly string[]): string =>
  `(left(uuidv7(make_interval(months => -ago))::text, 19) || '8' || substr(md5(concat_ws(' ', n, ${of.join(', ')}))::uuid::text, 21))::uuid`;

/** An act of every month in the audit trail, of each row of `from`. */
export const acts = (
  act: string,
  from: string,
  customer: string,
  name = `'佐藤 花子'`,
  email = `'hanako@example.jp'`,
): string => `
  insert into audit_entry (entry_id, customer_id, act, actor_kind, actor_id, actor_name, actor_email, subject_id, subject_name,
    after, client_address, user_agent, occurred_at, recorded_at)
  select ${idThen(customer, `'${act}'`)}, ${customer}, '${act}', 'account', ${customer}, ${name}, ${email}, n::text, '港 一郎',
    '{"role": "viewer"}', '192.0.2.1', 'Mozilla/5.0 (Windows NT 10.0)', at, at
  from ${from}, ${everyMonth()}`;
