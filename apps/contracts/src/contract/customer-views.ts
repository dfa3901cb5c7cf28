import { Written } from '@csite/messaging';
import { Clock, Reads, Recent } from '@csite/service';
import { Injectable } from '@nestjs/common';
import { CompiledQuery } from 'kysely';
import { MarketStore } from '../catalogue/market.store';
import { Held } from './held';
import { HELD, HELD_STAMP, type HeldRow, type StampRow } from './held-rows';

/** Customers whose views are kept, with a few tens of kilobytes each; beyond it, those not asked for longest are made anew. */
const MOST = 500;

interface Kept {
  readonly stamp: string;
  readonly day: string;
  readonly held: Held;
  readonly views: Map<string, Written<object>>;
}

/**
 * Views that are made of what a customer holds and of the day: made once, and given again for as long as neither is another.
 * PostgreSQL is asked with every read whether that is so, so a replica never shows what another one has changed.
 */
@Injectable()
export class CustomerViews {
  readonly #kept = new Recent<Kept>(MOST);

  constructor(
    private readonly reads: Reads,
    private readonly market: MarketStore,
    private readonly clock: Clock,
  ) {}

  /**
   * `name` says everything that `make` looks at besides what is held, and what it reads that the stamp speaks for. What `make`
   * throws is not kept.
   */
  async of<V extends object>(customerId: string, name: string, make: (held: Held) => V | Promise<V>): Promise<Written<V>> {
    const { held, views } = await this.#present(customerId);
    const before = views.get(name);
    if (before) return before as Written<V>;
    const view = Written.as(await make(held));
    views.set(name, view);
    return view;
  }

  async #present(customerId: string): Promise<Kept> {
    const [found] = await this.reads.run<StampRow>(CompiledQuery.raw(HELD_STAMP, [customerId]));
    const kept = this.#kept.get(customerId);
    if (kept && kept.stamp === found?.heldStamp && kept.day === this.clock.today().toString()) return kept;
    const present = await this.#readAnew(customerId);
    this.#kept.set(customerId, present);
    return present;
  }

  async #readAnew(customerId: string): Promise<Kept> {
    const rows = await this.reads.run<HeldRow>(CompiledQuery.raw(HELD, [customerId]));
    const [first] = rows;
    const market = first ? await this.market.at(first.stamp) : await this.market.current();
    const day = this.clock.today();
    return { stamp: first?.heldStamp ?? '', day: day.toString(), held: new Held(rows, market, day), views: new Map() };
  }
}
