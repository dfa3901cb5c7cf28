import { acts, everyMonth, idThen } from './months';

const HISTORY = `
  insert into contract_history (history_id, contract_id, customer_id, kind, effective_on, before, after, actor, recorded_at)
  select ${idThen('h.contract_id')}, h.contract_id, h.customer_id, 'users', at::date, h.after, h.after, h.actor, at
  from contract_history h, ${everyMonth()} where h.kind = 'import'`;

/** An application a quarter, most of them applied, each with the quote that it came from. Made of one that was really sent. */
const APPLICATIONS = `
  with past as (
    select distinct on (a.contract_id, n) ${idThen('a.contract_id', `'application'`)} as id, at, n, a.*, q.acceptance, q.contract_version,
      q.catalogue_version, q.policy_version, jsonb_set(a.change, '{effectiveOn}', to_jsonb(first)) as changed
    from application a join quote q using (quote_id), ${everyMonth(3)} where a.state = 'applied'
  ), quotes as (
    insert into quote (quote_id, customer_id, contract_id, asked, change, acceptance, contract_version, catalogue_version,
      policy_version, expires_at)
    select id, customer_id, contract_id, asked, changed, acceptance, contract_version, catalogue_version, policy_version, at from past
  )
  insert into application (application_id, quote_id, customer_id, contract_id, product, kind, state, asked, change, applicant,
    submitted_at, ended_at, rejection, version)
  select id, id, customer_id, contract_id, product, kind, case n % 12 when 1 then 'withdrawn' when 4 then 'rejected' else 'applied' end,
    asked, changed, applicant, at, at, case n % 12 when 4 then '内容をご確認ください。' end, 2 from past`;

/** Told twice a week for thirteen months, the same of every environment, whatever the samples bring along. */
const DISKS = `
  insert into disk_day (environment_id, customer_id, day, used_bytes, capacity_bytes, measured_at)
  select environment_id, customer_id, current_date - n, disk_used_bytes * (400 - n) / 400, disk_capacity_bytes, now() - make_interval(days => n)
  from environment, generate_series(1, 395, 4) as n`;

const CHARGES = `
  insert into charged_month (customer_id, month, revision, charges, recorded_at)
  select customer_id, to_char(at, 'YYYY-MM'), 1, '[]', at from customer, ${everyMonth()}`;

const CHANGES = `
  insert into customer_history (history_id, customer_id, kind, before, after, actor, recorded_at)
  select ${idThen('customer_id')}, customer_id, 'contractor', contractor, contractor, '{"kind": "operator", "name": "佐藤"}', at
  from customer, ${everyMonth(6)}`;

export const contractsPast = [
  HISTORY,
  APPLICATIONS,
  'delete from disk_day',
  DISKS,
  CHARGES,
  CHANGES,
  acts('application.submitted', 'customer', 'customer_id'),
];
