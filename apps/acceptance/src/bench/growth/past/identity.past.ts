import { acts, everyMonth, idThen } from './months';

/** Of each customer: an owner, one of each other role, and one who was invited and has not come. */
const ACCOUNTS = `
  insert into account (id, customer_id, name, email, login, password_hash, role, created_at)
  select ${idThen('c.id', 'role')}, c.id, '港 ' || role, mail, mail, case role when 'invited' then null else 'none' end,
    case role when 'invited' then 'viewer' else role end, at
  from customer c, unnest(array['owner', 'manager', 'billing', 'viewer', 'invited']) as role, ${everyMonth(36)},
    lateral (select role || '@' || lower(c.customer_number) || '.example' as mail) as e`;

const LINKS = `
  insert into link (id, purpose, subject_id, token_hash, expires_at, used_at)
  select a.id, 'invitation', a.id, md5(a.id::text), now() + interval '12 hours', case when a.password_hash is not null then now() end
  from account a`;

const FACTORS = `
  insert into factor (id, kind, name, sealed_secret, created_at, account_id, customer_id)
  select a.id, 'totp', 'スマートフォン', 'none', now(), a.id, a.customer_id from account a where a.role = 'owner'`;

/** Two open ones and two that ended; sessions are forgotten some time after their end. */
const SESSIONS = `
  insert into session (id, account_id, customer_id, seed, generation, rotated_at, created_at, last_used_at, client_address, client_key,
    user_agent, ended_at, end_reason)
  select md5(a.id::text || k)::uuid, a.id, a.customer_id, 'none', 1, now(), now(), now(), '192.0.2.' || k, md5(a.id::text || k),
    'Mozilla/5.0 (Windows NT 10.0) Chrome/150', case when k > 2 then now() end, case when k > 2 then 'log-out' end
  from account a, generate_series(1, 4) as k where a.password_hash is not null`;

export const identityPast = [
  ACCOUNTS,
  LINKS,
  FACTORS,
  SESSIONS,
  acts('session.opened', 'customer k', 'k.id', 'k.contractor_name', 'k.contractor_email'),
];
