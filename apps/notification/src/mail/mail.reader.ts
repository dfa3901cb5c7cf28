import { knownCursor, type ListMailsRequest, type MailPage, type MailState, type MailView } from '@csite/protocol';
import { kysely, Reads } from '@csite/service';
import { toRfc3339 } from '@csite/values';
import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { MailAttempt } from './mail.entity';

interface MailTable {
  readonly id: string;
  readonly template: string;
  readonly message_id: string;
  readonly subject: string;
  readonly to_name: string;
  readonly to_address: string;
  readonly cc_name: string | null;
  readonly cc_address: string | null;
  readonly state: MailState;
  readonly attempts: number;
  readonly log: MailAttempt[];
  readonly queued_at: Temporal.Instant;
  readonly sent_at: Temporal.Instant | null;
}

const COLUMNS = [
  'id',
  'template',
  'message_id',
  'subject',
  'to_name',
  'to_address',
  'cc_name',
  'cc_address',
  'state',
  'attempts',
  'log',
  'queued_at',
  'sent_at',
] as const;
const PAGE = 20;
const SHOWN_ATTEMPTS = 10;
const statements = kysely<{ mail: MailTable }>();

/** The delivery log as operators see it. */
@Injectable()
export class MailReader {
  constructor(private readonly reads: Reads) {}

  async list({ state, recipient, limit = PAGE, cursor }: ListMailsRequest): Promise<MailPage> {
    let statement = statements.selectFrom('mail').select(COLUMNS);
    if (state) statement = statement.where('state', '=', state);
    if (recipient) statement = statement.where(sql<boolean>`lower(${recipient}) in (lower(to_address), lower(cc_address))`);
    if (cursor)
      statement = statement.where(
        sql<boolean>`(queued_at, id) < (select queued_at, id from mail where id = ${knownCursor(cursor)}::uuid)`,
      );
    const rows = await this.reads.run(
      statement
        .orderBy('queued_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit + 1),
    );
    const items = rows.slice(0, limit).map(mailView);
    const last = items.at(-1);
    return rows.length > limit && last ? { items, nextCursor: last.mailId } : { items };
  }
}

const mailView = (row: MailTable): MailView => ({
  mailId: row.id,
  template: row.template,
  messageId: row.message_id,
  subject: row.subject,
  to: [{ name: row.to_name, address: row.to_address }],
  cc: row.cc_address === null ? [] : [{ name: row.cc_name ?? '', address: row.cc_address }],
  state: row.state,
  attempts: row.attempts,
  queuedAt: toRfc3339(row.queued_at),
  ...(row.sent_at && { sentAt: toRfc3339(row.sent_at) }),
  log: row.log
    .slice(-SHOWN_ATTEMPTS)
    .reverse()
    .map(({ at, outcome, response }) => ({ at, outcome, response })),
});
