/** Three a week; those of the products that customers have, one in six of both. They do not grow with the customers. */
const NOTICES = `
  insert into notice (id, key, kind, products, severity, title_ja, title_en, body_ja, body_en, publish_at, window_from, window_until, progress)
  select gen_random_uuid(), 'past-' || n, kind, case n % 6 when 0 then '{neo,chatluck}' when 1 then '{chatluck}' else '{neo}' end::text[],
    'normal', n || '回目のお知らせ', 'Notice ' || n, repeat('本文です。', 40), repeat('The text. ', 30), at,
    case when kind <> 'news' then at end, case when kind <> 'news' then at + interval '2 hours' end,
    case when kind = 'incident' then 'resolved' end
  from generate_series(1, 468) as n, lateral (select (array['news', 'maintenance', 'incident'])[1 + n % 3] as kind) as k,
    lateral (select now() - make_interval(hours => n * 56) as at) as t`;

/** Ten times the questions, with the same words. */
const FAQS = `
  with more as (
    insert into faq select md5(id::text || n)::uuid, key || '-' || n, category, products, question_ja, question_en, answer_ja, answer_en,
      keywords, related, place + 1000 * n, withdrawn, changed_at from faq, generate_series(1, 9) as n returning id)
  select count(*) from more`;
const GRAMS = `insert into faq_gram select md5(faq_id::text || n)::uuid, gram, weight from faq_gram, generate_series(1, 9) as n`;

/** What an account has read of the last ninety days, which is what counts; older marks are forgotten. */
export const readings = (accounts: readonly { id: string; customerId: string }[]): string[] => {
  const values = accounts.map(({ id, customerId }) => `('${id}'::uuid, '${customerId}'::uuid)`).join(', ');
  return [
    `insert into notice_reading (account_id, notice_id, customer_id, read_at)
     select a.account_id, n.id, a.customer_id, now() from (values ${values}) as a (account_id, customer_id),
       (select id from notice where publish_at > now() - interval '80 days' and key like 'past-%' order by key limit 20) as n`,
    `insert into faq_vote (faq_id, voter, customer_id, helpful, voted_at)
     select f.id, a.account_id, a.customer_id, true, now() from (values ${values}) as a (account_id, customer_id),
       lateral (select id from faq order by md5(id::text || a.account_id::text) limit 1) as f`,
  ];
};

export const statusPast = [NOTICES, FAQS, GRAMS];
