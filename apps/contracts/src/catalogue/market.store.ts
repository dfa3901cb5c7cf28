import type { PolicyDocument } from '@csite/protocol';
import { Reads } from '@csite/service';
import { Injectable } from '@nestjs/common';
import { CompiledQuery } from 'kysely';
import { Catalogue, type CatalogueContent } from './catalogue.value';
import { Market } from './market.value';
import { Policy } from './policy.value';

interface VersionRow<C> {
  readonly version: number;
  readonly validFrom: string;
  readonly content: C;
}

/** Names the newest versions; part of every hot read, so that a replica sees an import at once. */
export const MARKET_STAMP = `concat((select max(version) from catalogue), '.', (select max(version) from policy))`;

const versionsOf = (table: 'catalogue' | 'policy'): CompiledQuery =>
  CompiledQuery.raw(`select version, valid_from as "validFrom", content from ${table}`);

/** Keeps catalogue and policy in memory: they are asked for by every request and change a few times a year. */
@Injectable()
export class MarketStore {
  #market = new Market([], []);
  #stamp = '';

  constructor(private readonly reads: Reads) {}

  async current(): Promise<Market> {
    const [row] = await this.reads.run<{ stamp: string }>(CompiledQuery.raw(`select ${MARKET_STAMP} as stamp`));
    return this.at(row?.stamp ?? '');
  }

  /** The market that `stamp` names, or a newer one. */
  async at(stamp: string): Promise<Market> {
    if (stamp !== this.#stamp) {
      this.#market = await this.#load();
      this.#stamp = stamp;
    }
    return this.#market;
  }

  async #load(): Promise<Market> {
    const [catalogues, policies] = await Promise.all([
      this.reads.run<VersionRow<CatalogueContent>>(versionsOf('catalogue')),
      this.reads.run<VersionRow<PolicyDocument>>(versionsOf('policy')),
    ]);
    return new Market(
      catalogues.map(({ version, validFrom, content }) => ({ validFrom, value: new Catalogue(version, content) })),
      policies.map(({ version, validFrom, content }) => ({ validFrom, value: new Policy(version, content) })),
    );
  }
}
