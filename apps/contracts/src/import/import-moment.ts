import type { Market } from '../catalogue/market.value';

/** When an import happens, and what is on sale then. */
export interface ImportMoment {
  readonly market: Market;
  readonly today: Temporal.PlainDate;
  readonly at: Temporal.Instant;
}
