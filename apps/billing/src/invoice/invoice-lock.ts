import type { EntityManager } from '@mikro-orm/postgresql';
import { Invoice } from './invoice.entity';

/** Rivals that correct one invoice, or take it back, wait for each other here. */
export const lockInvoice = async (em: EntityManager, invoiceId: string): Promise<void> => {
  await em.execute(`select pg_advisory_xact_lock(hashtext('invoice'), hashtext(?))`, [invoiceId]);
};

/** The document that took an invoice back: then nothing is left to correct. To be asked under the lock. */
export const voidOf = (em: EntityManager, invoiceId: string): Promise<Invoice | null> =>
  em.findOne(Invoice, { correctsId: invoiceId, kind: 'void' });
