import { acts, everyMonth, idThen } from './months';

const LINES = `'[{"product": "neo", "code": "KNEOJST1MB001", "name": {"ja": "NEO IUS(月次)", "en": "NEO IUS (monthly)"}, "unit": "user",
  "quantity": 50, "unitPrice": 400, "months": 1, "amount": 20000, "remark": "", "taxRate": "0.10"}]'`;

const OCCASIONS = `
  insert into charged_occasion (occasion_id, customer_id, occasion, taxed_on, period_from, period_until, payment_method, charges, recorded_at)
  select ${idThen('customer_id')}, customer_id, 'past ' || first, first, first, first, 'bank-transfer', '[]', at
  from billing_profile, ${everyMonth()}`;

const INVOICES = `
  insert into invoice (invoice_id, customer_id, number, kind, occasion_id, issued_on, due_on, period_from, period_until, payment_method,
    delivery, recipient, issuer, lines, taxes, net, tax, total, search_text, recorded_at, recorded_by)
  select ${idThen('p.customer_id', `'invoice'`)}, p.customer_id, number, 'invoice', o.occasion_id, first, first, first, first, 'bank-transfer', p.delivery, v.address, i.vendor, ${LINES}, '[{"taxRate": "0.10", "net": 20000, "tax": 2000}]',
    10 * (1000 + o.place % 37), 1000 + o.place % 37, 11 * (1000 + o.place % 37),
    concat_ws(E'\\n', lower(number), lower(i.vendor ->> 'name'), lower(v.address ->> 'company'), 'kneojst1mb001', 'neo ius(月次)'), at, 'bench'
  from billing_profile p join contractor_address v using (customer_id) join (
      select *, row_number() over (order by occasion_id) as place from charged_occasion) as o using (customer_id),
    (select vendor from issuer_version order by version desc limit 1) as i, ${everyMonth()},
    lateral (select to_char(at, 'YYYY-') || (100000 + o.place) as number) as d
  where o.occasion = 'past ' || first`;

/** All but the last three were paid. */
const PAYMENTS = `
  insert into invoice_payment (payment_id, invoice_id, customer_id, amount, received_on, method, reference, recorded_at, recorded_by)
  select invoice_id, invoice_id, customer_id, total, issued_on, 'bank-transfer', number, recorded_at, 'bench'
  from invoice where recorded_by = 'bench' and recorded_at < now() - interval '100 days'`;

/** Their bytes lie outside of the rows that are looked at: a hundred stand for forty thousand. */
const FILES = `
  insert into invoice_file (invoice_id, customer_id, layout, sha256, bytes, made_at)
  select invoice_id, customer_id, 'a4', md5(number), convert_to(repeat('x', 100), 'UTF8'), recorded_at from invoice`;

const PROFILES = `
  insert into billing_history (history_id, customer_id, before, after, actor, recorded_at)
  select ${idThen('customer_id')}, customer_id, '{}', '{}', '{"kind": "operator", "name": "佐藤"}', at from billing_profile, ${everyMonth(6)}`;

/** Two of ten pay by debit, and wait for their form. */
const DEBITS = `
  update billing_profile set payment_method = 'account-debit', debit_state = 'form-sent', debit_forms = 1
  where customer_id in (select customer_id from billing_profile order by customer_number desc limit 2)`;

export const billingPast = [
  DEBITS,
  OCCASIONS,
  INVOICES,
  PAYMENTS,
  FILES,
  PROFILES,
  acts('billing-profile.changed', 'billing_profile', 'customer_id'),
];
