import { type Failure, type ImportLine, notFound } from '@csite/protocol';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { importCommitted } from './import.failures';

/** Lines read at a time. */
const BATCH = 200;

/** Nobody hands a file over for longer: who began it has gone away. Real time, whatever the business clock says. */
const ABANDONED = '24 hours';

interface ImportRow {
  readonly outcome: string | null;
}

/** Imports under way and the lines that wait in them. */
@Injectable()
export class ImportStore {
  async begin(em: EntityManager, importId: string, fileName: string | null): Promise<void> {
    await this.#forgetOld(em);
    await em.execute('insert into customer_import (import_id, file_name, begun_at) values (?, ?, now())', [importId, fileName]);
  }

  /** With the lines of those that were never committed; one that is being committed right now is let be. */
  async #forgetOld(em: EntityManager): Promise<void> {
    await em.execute(
      `delete from customer_import where import_id in
         (select import_id from customer_import where begun_at < now() - interval '${ABANDONED}' for update skip locked)`,
    );
  }

  /**
   * A line that is there already is kept, so that an append can be repeated. A bare NUL, which PostgreSQL does not hold,
   * becomes another control character: the line is no JSON with either, and commit says so.
   */
  async append(em: EntityManager, importId: string, lines: readonly ImportLine[]): Promise<number> {
    if (await this.lock(em, importId)) throw importCommitted(importId);
    await em.execute(
      `insert into customer_import_line (import_id, number, text)
       select ?, number, text from jsonb_to_recordset(?::jsonb) as line (number integer, text text)
       on conflict do nothing`,
      [importId, JSON.stringify(lines.map(({ number, text }) => ({ number, text: text.replaceAll('\u0000', '\u0001') })))],
    );
    const [row] = await em.execute<{ count: string }[]>(
      'select count(*)::text as count from customer_import_line where import_id = ?',
      [importId],
    );
    return Number(row?.count ?? 0);
  }

  /** Holds the import for this transaction; its outcome when it was committed before. */
  async lock(em: EntityManager, importId: string): Promise<string | null> {
    const [row] = await em.execute<ImportRow[]>(
      'select outcome::text as outcome from customer_import where import_id = ? for update',
      [importId],
    );
    if (!row) throw unknownImport(importId);
    return row.outcome;
  }

  /** One import at a time: two that bring the same customers in another order would lock each other out. */
  async waitForTurn(em: EntityManager): Promise<void> {
    await em.execute(`select pg_advisory_xact_lock(hashtext('customer import'))`);
  }

  /** The lines in order, a batch at a time: a file of any size passes through little memory. */
  async *batches(em: EntityManager, importId: string): AsyncGenerator<ImportLine[]> {
    let after = 0;
    for (;;) {
      const lines = await em.execute<ImportLine[]>(
        `select number, text from customer_import_line where import_id = ? and number > ? order by number limit ${BATCH}`,
        [importId, after],
      );
      const last = lines.at(-1);
      if (!last) return;
      yield lines;
      after = last.number;
    }
  }

  /** The lines have done their duty; the outcome stays, for a commit that is repeated. */
  async finish(em: EntityManager, importId: string, outcome: object): Promise<void> {
    await em.execute('delete from customer_import_line where import_id = ?', [importId]);
    await em.execute('update customer_import set outcome = ?::jsonb where import_id = ?', [JSON.stringify(outcome), importId]);
  }

  async drop(em: EntityManager, importId: string): Promise<void> {
    await em.execute('delete from customer_import where import_id = ?', [importId]);
  }
}

const unknownImport = (importId: string): Failure =>
  notFound('import.unknown', {
    ja: `取り込み「${importId}」は見つかりません。最初から取り込み直してください。`,
    en: `There is no import "${importId}". Start it again from the beginning.`,
  });
