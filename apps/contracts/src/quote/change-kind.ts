import type { ActionView, ApplicationKind } from '@csite/protocol';
import type { Product } from '../catalogue/product.value';
import type { Lines } from '../contract/lines.value';
import type { Situation } from './situation';

/** What a customer asked for, as stored with quote and application. */
export interface Asked {
  readonly kind: ApplicationKind;
  /** New total of users. */
  readonly users: number;
}

/**
 * What one kind of application adds to the engine: which lines result, what refuses them, what can be asked for now.
 * Dates, prices and the life of an application are the same for all kinds.
 */
export interface ChangeKind {
  readonly name: ApplicationKind;
  /** Throws the rule that refuses what is asked for. */
  check(asked: Asked, situation: Situation): void;
  /** The lines with what was asked for. */
  change(lines: Lines, asked: Asked, product: Product): Lines;
  actions(situation: Situation): ActionView[];
}
