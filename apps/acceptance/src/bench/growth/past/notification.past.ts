import { everyMonth, idThen } from './months';

/** A mail a month, sent. */
const MAILS = `
  insert into mail (id, template, message_id, subject, to_name, to_address, content, state, pending, refused, attempts, log, queued_at,
    sent_at, created_at, next_attempt_at)
  select ${idThen('customer_id')}, 'invoice-announced', customer_id || '-' || n, '請求書', name, email, '{"text": "", "html": ""}', 'sent', '{}',
    '{}', 1, '[]', at, at, at, at
  from mail_recipient, ${everyMonth()}`;

export const notificationPast = [MAILS];
