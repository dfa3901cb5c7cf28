import type { EntityManager } from '@mikro-orm/postgresql';

export interface ClaimedWork {
  readonly kind: string;
  readonly subjectId: string;
  readonly dueAt: Temporal.Instant;
  readonly attempts: number;
}

interface ClaimedRow {
  readonly kind: string;
  readonly subject_id: string;
  readonly due_at: string;
  readonly attempts: number;
}

/** Longer than a handler may take, so that a living replica never loses what it works on. */
export const LEASE_SECONDS = 10;
const AT_ONCE = 20;

const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ');

/**
 * Claims what is due next: rows of the earliest instant only, also counting those that others work on, so that a clock
 * which jumps over months does the work of March before that of April whatever number of replicas there are.
 * Rows that wait for another try hold up nobody.
 */
export const claim = async (
  em: EntityManager,
  kinds: readonly string[],
  now: Temporal.Instant,
  claimant: string,
): Promise<ClaimedWork[]> => {
  const waiting = `due_at <= ? and kind in (${marks(kinds)}) and (retry_at is null or retry_at <= now())`;
  const rows = await em.execute<ClaimedRow[]>(
    `update due_work set claimed_until = now() + interval '${LEASE_SECONDS} seconds', claimed_by = ?, attempts = attempts + 1
     where (kind, subject_id) in (
       select kind, subject_id from due_work
       where due_at = (select min(due_at) from due_work where ${waiting}) and ${waiting}
         and (claimed_until is null or claimed_until <= now())
       order by kind, subject_id limit ${AT_ONCE} for update skip locked)
     returning kind, subject_id, due_at, attempts`,
    [claimant, now.toString(), ...kinds, now.toString(), ...kinds],
  );
  return rows.map(({ kind, subject_id, due_at, attempts }) => ({
    kind,
    subjectId: subject_id,
    dueAt: Temporal.Instant.from(due_at),
    attempts,
  }));
};

/** Whether it is still on the list and ours. Holds nothing: see `takeOff`. */
export const isOurs = async (em: EntityManager, { kind, subjectId }: ClaimedWork, claimant: string): Promise<boolean> => {
  const rows = await em.execute<object[]>('select 1 from due_work where kind = ? and subject_id = ? and claimed_by = ?', [
    kind,
    subjectId,
    claimant,
  ]);
  return rows.length > 0;
};

/**
 * False when the lease ran out and another replica has it, or it was cancelled or moved. To be called when the work is done:
 * a command that holds what the work is about, and then cancels or moves the work, would wait for this row and the work for it.
 */
export const takeOff = async (em: EntityManager, { kind, subjectId }: ClaimedWork, claimant: string): Promise<boolean> => {
  const gone = await em.execute<object[]>(
    'delete from due_work where kind = ? and subject_id = ? and claimed_by = ? returning kind',
    [kind, subjectId, claimant],
  );
  return gone.length > 0;
};

/** The work failed: it is tried again after 1, 2, 4 … 300 seconds of real time. */
export const postpone = (
  em: EntityManager,
  { kind, subjectId }: ClaimedWork,
  claimant: string,
  reason: string,
): Promise<unknown> =>
  em.execute(
    `update due_work set claimed_until = null, claimed_by = null, last_error = ?,
       retry_at = now() + least(power(2, least(attempts, 10) - 1), 300) * interval '1 second'
     where kind = ? and subject_id = ? and claimed_by = ?`,
    [reason.slice(0, 1_000), kind, subjectId, claimant],
  );

/** Rows that are due, whoever works on them. */
export const countDue = async (em: EntityManager, kinds: readonly string[], now: Temporal.Instant): Promise<number> => {
  const [row] = await em.execute<{ count: number }[]>(
    `select count(*)::integer as count from due_work where due_at <= ? and kind in (${marks(kinds)})`,
    [now.toString(), ...kinds],
  );
  return row?.count ?? 0;
};
