import type { Catalogue } from './catalogue.value';
import { notInForce } from './not-in-force';
import type { Policy } from './policy.value';
import type { Product } from './product.value';

interface Dated<T> {
  readonly validFrom: string;
  readonly value: T;
}

/** Everything on sale and every rule, past, present and announced: asked for by date. */
export class Market {
  readonly #catalogues: readonly Dated<Catalogue>[];
  readonly #policies: readonly Dated<Policy>[];

  constructor(catalogues: readonly Dated<Catalogue>[], policies: readonly Dated<Policy>[]) {
    this.#catalogues = latestFirst(catalogues);
    this.#policies = latestFirst(policies);
  }

  /** @throws Failure `conflict` `catalogue.not-in-force` on a day before the first one. */
  catalogueOn(date: Temporal.PlainDate): Catalogue {
    return inForce(this.#catalogues, date, 'catalogue');
  }

  policyOn(date: Temporal.PlainDate): Policy {
    return inForce(this.#policies, date, 'policy');
  }

  /** Catalogues that hold from a day after `today` on, soonest first; of several for one day the newest counts. */
  announced(today: Temporal.PlainDate): readonly Dated<Catalogue>[] {
    return this.#catalogues
      .filter(({ validFrom }, index, all) => validFrom > today.toString() && all[index - 1]?.validFrom !== validFrom)
      .toReversed();
  }

  /** The last day on which an item is sold as what it is on `today`; undefined when no end is announced. */
  soldUntil(product: Product, code: string, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
    const { kind } = product.item(code);
    const without = this.announced(today).find(({ value }) => value.find(product.code)?.find(code)?.kind !== kind);
    return without && Temporal.PlainDate.from(without.validFrom).subtract({ days: 1 });
  }

  isEmpty(): boolean {
    return this.#catalogues.length === 0;
  }
}

const latestFirst = <T extends { readonly version: number }>(entries: readonly Dated<T>[]): Dated<T>[] =>
  entries.toSorted((a, b) => b.validFrom.localeCompare(a.validFrom) || b.value.version - a.value.version);

const inForce = <T>(entries: readonly Dated<T>[], date: Temporal.PlainDate, what: 'catalogue' | 'policy'): T => {
  const day = date.toString();
  const found = entries.find(({ validFrom }) => validFrom <= day);
  if (!found) throw notInForce(what, day);
  return found.value;
};
