import type { EntityManager } from '@mikro-orm/postgresql';

const DIGITS = 6;

/**
 * The next number of a year, without gaps: whoever issues next waits until this transaction commits, and what rolls back gives
 * its number back. To be taken last in a transaction.
 */
export const nextNumber = async (em: EntityManager, year: number): Promise<string> => {
  const [row] = await em.execute<{ last: number }[]>(
    `insert into invoice_number (year, last) values (?, 1)
     on conflict (year) do update set last = invoice_number.last + 1 returning last`,
    [year],
  );
  if (!row) throw new RangeError(`year ${year} gave no number`);
  return `${year}-${String(row.last).padStart(DIGITS, '0')}`;
};
