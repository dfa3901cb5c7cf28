import type {
  AppendImportRequest,
  BeginImportRequest,
  CommitImportRequest,
  ImportAppended,
  ImportBegun,
  ImportCommitted,
} from '@csite/protocol';
import { Audit, Clock, Database } from '@csite/service';
import { newId } from '@csite/values';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { MarketStore } from '../catalogue/market.store';
import { ContractsConfig } from '../contracts.config';
import { ImportCheck } from './import-check';
import type { ImportMoment } from './import-moment';
import { ImportStore } from './import.store';
import { importRejected, noCatalogue } from './import.failures';
import { knownCustomers } from './known-customers';
import { conflictsWithKnown } from './known.rules';
import { LineMistakes } from './line-mistake';
import { TakeInCustomerService } from './take-in-customer.service';

/** Nobody waits for a screen: 100,000 customers take minutes. */
const COMMIT_MILLIS = 15 * 60_000;

/** Customers by the file: begun, appended to, then taken in as a whole or not at all. */
@Injectable()
export class ImportCustomersService {
  constructor(
    private readonly database: Database,
    private readonly store: ImportStore,
    private readonly market: MarketStore,
    private readonly taking: TakeInCustomerService,
    private readonly clock: Clock,
    private readonly config: ContractsConfig,
    private readonly audit: Audit,
  ) {}

  begin({ fileName }: BeginImportRequest): Promise<ImportBegun> {
    return this.database.transaction(async (em) => {
      const importId = newId();
      await this.store.begin(em, importId, fileName ?? null);
      return { importId };
    });
  }

  append({ importId, lines }: AppendImportRequest): Promise<ImportAppended> {
    return this.database.transaction(async (em) => ({ lines: await this.store.append(em, importId, lines) }));
  }

  async commit({ importId }: CommitImportRequest): Promise<ImportCommitted> {
    const market = await this.market.current();
    if (market.isEmpty()) throw noCatalogue();
    const moment = { market, today: this.clock.today(), at: this.clock.now() };
    const mistakes = new LineMistakes();
    try {
      return await this.database.transaction((em) => this.#commit(em, importId, moment, mistakes), { millis: COMMIT_MILLIS });
    } catch (error) {
      if (mistakes.any()) await this.database.transaction((em) => this.store.drop(em, importId));
      throw error;
    }
  }

  async #commit(em: EntityManager, importId: string, moment: ImportMoment, mistakes: LineMistakes): Promise<ImportCommitted> {
    const before = await this.store.lock(em, importId);
    if (before) return JSON.parse(before) as ImportCommitted;
    await this.store.waitForTurn(em);
    const count = { created: 0, changed: 0, unchanged: 0 };
    const check = new ImportCheck(moment, new RegExp(this.config.CUSTOMER_NUMBER_PATTERN), mistakes);
    for await (const lines of this.store.batches(em, importId)) {
      const passing = check.passing(lines);
      const known = await knownCustomers(em, passing);
      for (const line of passing) {
        const conflicts = conflictsWithKnown(line.record, known);
        for (const conflict of conflicts) mistakes.add(line.line, conflict);
        // Once anything is wrong nothing is kept; the rest of the file is only checked.
        if (mistakes.any()) continue;
        count[await this.taking.takeIn(em, line, known.byNumber.get(line.record.customerNumber), moment)] += 1;
      }
      if (!mistakes.any()) await em.flush();
      em.clear();
    }
    if (mistakes.any()) throw importRejected(mistakes);
    await this.store.finish(em, importId, count);
    this.audit.record(em, { act: 'customers.imported', subject: { id: importId }, after: count });
    return count;
  }
}
