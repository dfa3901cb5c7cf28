import { createHash } from 'node:crypto';
import { type Caller, type Failure, invalid, unprocessable } from '@csite/protocol';
import type { EntityManager } from '@mikro-orm/postgresql';

/** What `Database.command` needs to know of a call; the `Call` of @csite/messaging is one. */
export interface IdempotentCall {
  readonly caller?: Caller;
  readonly idempotencyKey?: string;
  readonly clientAddress?: string;
  /** Milliseconds since the epoch. */
  readonly deadline?: number;
  readonly subject?: string;
  readonly body?: Uint8Array;
}

const MAX_KEY = 255;

const keyInvalid = (): Failure =>
  invalid('idempotency.key-invalid', {
    ja: `Idempotency-Key は1〜${MAX_KEY}文字で指定してください。`,
    en: `An Idempotency-Key has 1 to ${MAX_KEY} characters.`,
  });

const keyReused = (key: string): Failure =>
  unprocessable('idempotency.key-reused', {
    ja: `Idempotency-Key「${key}」は別の内容の要求ですでに使われています。新しいキーを指定してください。`,
    en: `The Idempotency-Key "${key}" came with another request before. Use a new key for a new request.`,
  });

/** Keys of one person never meet those of another; without a session the client's address keeps them apart. */
const scopeOf = ({ caller, clientAddress }: IdempotentCall): string => {
  if (!caller) return `client ${clientAddress ?? ''}`;
  return caller.kind === 'operator' ? `operator ${caller.operatorId}` : `account ${caller.accountId}`;
};

const hashOf = ({ subject = '', body }: IdempotentCall): string => {
  const hash = createHash('sha256').update(subject).update('\n');
  return (body ? hash.update(body) : hash).digest('hex');
};

interface StoredReply {
  readonly request_hash: string;
  readonly reply: string | null;
}

/**
 * Runs `work` unless it was run before under the call's key; then gives its reply again. Both in the transaction of `em`:
 * a parallel repeat waits on the unique index until this one commits (and gets the reply) or rolls back (and does the work).
 */
export const once = async <T>(em: EntityManager, call: IdempotentCall, key: string, work: () => Promise<T>): Promise<T> => {
  if (key.length < 1 || key.length > MAX_KEY) throw keyInvalid();
  const id = [scopeOf(call), key];
  const hash = hashOf(call);
  const inserted = await em.execute<object[]>(
    'insert into idempotency (scope, key, request_hash) values (?, ?, ?) on conflict do nothing returning key',
    [...id, hash],
  );
  if (inserted.length === 0) return storedReply<T>(em, id, hash);
  const reply = await work();
  const text = reply === undefined ? null : JSON.stringify(reply);
  await em.execute('update idempotency set reply = ? where scope = ? and key = ?', [text, ...id]);
  return reply;
};

const storedReply = async <T>(em: EntityManager, id: readonly string[], hash: string): Promise<T> => {
  const [stored] = await em.execute<StoredReply[]>('select request_hash, reply from idempotency where scope = ? and key = ?', [
    ...id,
  ]);
  if (stored?.request_hash !== hash) throw keyReused(id[1] ?? '');
  return (stored.reply === null ? undefined : JSON.parse(stored.reply)) as T;
};

/** Keys are promised for 24 hours; the rest is slack for clocks. Few at a time, so that nothing waits for it. */
export const forgetOldKeys = (em: EntityManager): Promise<unknown> =>
  em.execute(
    `delete from idempotency where ctid in
       (select ctid from idempotency where created_at < now() - interval '25 hours' order by created_at limit 1000)`,
  );
