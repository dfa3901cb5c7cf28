import { Client } from 'pg';
import type { Site } from '../site/site';
import { eventIds } from './event-stream';
import type { Evidence, HistoryEntry, OutboxRow, StoredApplication, StoredContract, StoredMail } from './evidence';

/** `code × quantity`, sorted: the same for a contract and for its history. */
const linesOf = (lines: string): string =>
  `(select string_agg(line->>'code' || ' × ' || (line->>'quantity'), ', ' order by line->>'code') from jsonb_array_elements(${lines}) line)`;

const OUTBOX =
  'select id, stream, subject, aggregate_id as "aggregateId", version, published_at is not null as published from outbox';
const PARKED = `select consumer || ' ' || subject || ': ' || cause as line from dead_letter`;
const MAILS = `select message_id as "messageId", template, state, attempts,
  substring(content->>'text' from 'お申込み番号\\D*?([0-9a-f]{8}-[0-9a-f-]{27})') as "applicationId" from mail`;

/** Looks at everything csite keeps, and at what arrived: as the owner of the tables and of the bus. */
export async function gatherEvidence(site: Site): Promise<Evidence> {
  const { databases, bus } = site.system;
  const all = <T extends object>(statement: string): Promise<T[]> => everywhere<T>(Object.values(databases), statement);
  const ask = <T extends object>(service: string, statement: string): Promise<T[]> =>
    query<T>(databases[service] ?? '', statement);
  return {
    applications: await ask<StoredApplication>(
      'contracts',
      'select application_id as "applicationId", contract_id as "contractId", state, version from application',
    ),
    contracts: await ask<StoredContract>(
      'contracts',
      `select contract_id as "contractId", version, ${linesOf('lines')} as lines from contract`,
    ),
    history: await ask<HistoryEntry>(
      'contracts',
      `select contract_id as "contractId", application_id as "applicationId", ${linesOf("before->'lines'")} as before,
              ${linesOf("after->'lines'")} as after from contract_history order by history_id`,
    ),
    accounts: (await ask<{ id: string }>('identity', 'select id from account')).map(({ id }) => id),
    outbox: await all<OutboxRow>(OUTBOX),
    events: await eventIds(bus.admin),
    mails: await ask<StoredMail>('notification', MAILS),
    received: site.receivedMails.map(({ messageId }) => messageId),
    parked: (await all<{ line: string }>(PARKED)).map(({ line }) => line),
  };
}

async function everywhere<T extends object>(urls: readonly string[], statement: string): Promise<T[]> {
  const answers = await Promise.all(urls.map((url) => query<T>(url, statement)));
  return answers.flat();
}

async function query<T extends object>(connectionString: string, statement: string): Promise<T[]> {
  const client = new Client({ connectionString, options: '-c csite.customer=*' });
  await client.connect();
  try {
    return (await client.query<T>(statement)).rows;
  } finally {
    await client.end();
  }
}
