import type { ActionView, ApplicationKind, Asked, Bilingual, ContractStateView } from '@csite/protocol';
import type { Product } from '../catalogue/product.value';
import type { ContractState } from '../contract/contract-state.value';
import type { Situation } from './situation';
import type { Timing } from './timing';

/**
 * What one kind of application adds to the engine: what refuses it, what results, what can be asked for now. Direction, dates,
 * prices and the life of an application are the same for all kinds.
 */
export interface ChangeKind<A extends Asked = Asked> {
  readonly name: ApplicationKind;
  /** @throws Failure `unprocessable` with the rule that refuses what is asked for. */
  check(asked: A, situation: Situation): void;
  /** The contract with what was asked for: also on the day it takes effect, when other changes may have come first. */
  change(state: ContractState, asked: A, product: Product): ContractState;
  /** Dates of a change that neither adds nor takes away; the others have theirs from `timingOf`. */
  timing?(asked: A, situation: Situation): Timing;
  /** What the caller may ask for now, and why not the rest. */
  actions(situation: Situation): ActionView[];
  /** The change in a few words, for lists. */
  summary(before: ContractStateView, after: ContractStateView): Bilingual;
}
