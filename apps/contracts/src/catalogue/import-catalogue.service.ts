import { isDeepStrictEqual } from 'node:util';
import { Outbox } from '@csite/messaging';
import { CatalogueChanged, type CatalogueImported, type ImportCatalogueRequest } from '@csite/protocol';
import { Audit, Clock, Database } from '@csite/service';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { checkCatalogue, type HeldItems } from './catalogue.rules';
import type { CatalogueContent } from './catalogue.value';

/** By contracts as they are, and as they will be once what is open takes effect. */
const HELD_ITEMS = `
  select product, jsonb_path_query_array(lines, '$[*].code') as codes from contract
  union
  select product, jsonb_path_query_array(change, '$.after.lines[*].code') from application
  where state in ('submitted', 'scheduled')`;

/** The first version holds for all time before it, too: contracts are older than their import. */
const ALWAYS = '1970-01-01';

/** Takes in what is sold and under which rules, as new versions; what is in force already is not taken in again. */
@Injectable()
export class ImportCatalogueService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  import({ document, validFrom }: ImportCatalogueRequest): Promise<CatalogueImported> {
    return this.database.transaction(async (em) => {
      await em.execute(`select pg_advisory_xact_lock(hashtext('catalogue'))`);
      checkCatalogue(document, await em.execute<HeldItems[]>(HELD_ITEMS), this.clock.today());
      const { products, taxRates, vendor, policy } = plain(document);
      const content: CatalogueContent = { products, taxRates, vendor };
      const catalogue = await this.#add(em, 'catalogue', content, validFrom);
      if (catalogue.changed) this.#tell(em, catalogue, content);
      const rules = await this.#add(em, 'policy', policy, validFrom);
      if (catalogue.changed || rules.changed) {
        const after = { catalogueVersion: catalogue.version, policyVersion: rules.version, validFrom };
        this.audit.record(em, { act: 'catalogue.imported', after });
      }
      return {
        changed: catalogue.changed || rules.changed,
        catalogueVersion: catalogue.version,
        policyVersion: rules.version,
      };
    });
  }

  /** Others go by its tax rates and by what it says of the vendor. */
  #tell(em: EntityManager, { version, validFrom }: Added, { taxRates, vendor }: CatalogueContent): void {
    const data = { version, validFrom, taxRates: [...taxRates], vendor };
    this.outbox.record(em, CatalogueChanged, { aggregateId: 'catalogue', version, data, occurredAt: this.clock.now() });
  }

  async #add(em: EntityManager, table: 'catalogue' | 'policy', content: object, validFrom?: string): Promise<Added> {
    const [newest] = await em.execute<Stored[]>(
      `select version, valid_from::text as "validFrom", content::text as content from ${table} where valid_from <= ? order by valid_from desc, version desc limit 1`,
      [validFrom ?? this.clock.today().toString()],
    );
    if (newest && isDeepStrictEqual(JSON.parse(newest.content), content))
      return { version: newest.version, validFrom: newest.validFrom, changed: false };
    const [last] = await em.execute<{ version: number }[]>(`select coalesce(max(version), 0) as version from ${table}`);
    const version = (last?.version ?? 0) + 1;
    const from = validFrom ?? (newest ? this.clock.today().toString() : ALWAYS);
    await em.execute(`insert into ${table} (version, valid_from, content, imported_at) values (?, ?, ?, ?)`, [
      version,
      from,
      JSON.stringify(content),
      this.clock.now().toString(),
    ]);
    return { version, validFrom: from, changed: true };
  }
}

interface Added {
  readonly version: number;
  readonly validFrom: string;
  readonly changed: boolean;
}

interface Stored {
  readonly version: number;
  readonly validFrom: string;
  readonly content: string;
}

/** Without prototypes and absent fields, as it comes back from the database. */
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
