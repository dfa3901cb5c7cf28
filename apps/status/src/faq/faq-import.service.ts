import type { AppendFaqImportRequest, FaqImportBegun, FaqLine, ImportNoticesView } from '@csite/protocol';
import { Audit, Clock, Database } from '@csite/service';
import { newId } from '@csite/values';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { refuseContradictions } from './faq-file.rules';
import { appendLines, beginImport, finishImport, index, linesOf, lockImport } from './faq-import.store';
import { Faq } from './faq.entity';

/** Nobody waits for the answer but the command that imports. */
const COMMIT_MILLIS = 60_000;

/** Takes in a FAQ file: all of it or nothing, and once more changes nothing. */
@Injectable()
export class FaqImportService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  begin(): Promise<FaqImportBegun> {
    const importId = newId();
    return this.database.transaction(async (em) => {
      await beginImport(em, importId);
      return { importId };
    });
  }

  append({ importId, lines }: AppendFaqImportRequest): Promise<object> {
    return this.database.transaction(async (em) => {
      await lockImport(em, importId);
      await appendLines(em, importId, lines);
      return {};
    });
  }

  commit({ importId }: FaqImportBegun): Promise<ImportNoticesView> {
    return this.database.transaction(
      async (em) => {
        const before = await lockImport(em, importId);
        if (before) return before as ImportNoticesView;
        // One at a time: two that bring the same entries would lock each other out.
        await em.execute(`select pg_advisory_xact_lock(hashtext('faq import'))`);
        const outcome = await this.take(em, await linesOf(em, importId));
        await finishImport(em, importId, outcome);
        return outcome;
      },
      { millis: COMMIT_MILLIS },
    );
  }

  private async take(em: EntityManager, lines: readonly FaqLine[]): Promise<ImportNoticesView> {
    const known = new Map((await em.find(Faq, {})).map((faq) => [faq.key, faq]));
    refuseContradictions(lines, new Set(known.keys()));
    const now = this.clock.now();
    const [added, changed]: [Faq[], Faq[]] = [[], []];
    for (const { number, faq: imported } of lines) {
      const faq = known.get(imported.key);
      if (!faq) added.push(new Faq(imported, number, now));
      else if (faq.write(imported, number, now)) changed.push(faq);
    }
    em.persist(added);
    await em.flush();
    for (const faq of [...added, ...changed]) await index(em, faq);
    const outcome = { added: added.length, changed: changed.length };
    if (outcome.added + outcome.changed > 0) this.audit.record(em, { act: 'faqs.imported', after: outcome });
    return { ...outcome, unchanged: lines.length - outcome.added - outcome.changed };
  }
}
