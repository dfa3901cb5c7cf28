import { type FaqLine, notFound } from '@csite/protocol';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Faq } from './faq.entity';

/** Nobody hands a file over for longer: who began it has gone away. Real time, whatever the business clock says. */
const FORGET = `delete from faq_import where begun_at < now() - interval '24 hours'`;
const APPEND = `
  insert into faq_import_line (import_id, number, faq)
  select ?, number, faq from jsonb_to_recordset(?::jsonb) as line (number integer, faq jsonb) on conflict do nothing`;
const INDEX = `
  insert into faq_gram (faq_id, gram, weight)
  select ?, gram, weight from jsonb_to_recordset(?::jsonb) as index (gram text, weight real)`;

export const beginImport = async (em: EntityManager, importId: string): Promise<void> => {
  await em.execute(FORGET);
  await em.execute('insert into faq_import (import_id, begun_at) values (?, now())', [importId]);
};

/** Holds the import for this transaction; its outcome where it was committed before. */
export const lockImport = async (em: EntityManager, importId: string): Promise<object | null> => {
  const [row] = await em.execute<{ outcome: object | null }[]>('select outcome from faq_import where import_id = ? for update', [
    importId,
  ]);
  if (!row)
    throw notFound('import.unknown', {
      ja: `取り込み「${importId}」は見つかりません。最初から取り込み直してください。`,
      en: `There is no import "${importId}". Start it again from the beginning.`,
    });
  return row.outcome;
};

export const appendLines = async (em: EntityManager, importId: string, lines: readonly FaqLine[]): Promise<void> => {
  await em.execute(APPEND, [importId, JSON.stringify(lines)]);
};

export const linesOf = (em: EntityManager, importId: string): Promise<FaqLine[]> =>
  em.execute<FaqLine[]>('select number, faq from faq_import_line where import_id = ? order by number', [importId]);

/** The lines have done their duty; the outcome stays, for a commit that is repeated. */
export const finishImport = async (em: EntityManager, importId: string, outcome: object): Promise<void> => {
  await em.execute('delete from faq_import_line where import_id = ?', [importId]);
  await em.execute('update faq_import set outcome = ?::jsonb where import_id = ?', [JSON.stringify(outcome), importId]);
};

/** To be called once the entry is in the database. */
export const index = async (em: EntityManager, faq: Faq): Promise<void> => {
  await em.execute('delete from faq_gram where faq_id = ?', [faq.id]);
  await em.execute(INDEX, [faq.id, JSON.stringify(faq.grams())]);
};
