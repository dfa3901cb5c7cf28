import type { ChangeDirection } from '@csite/protocol';
import { addition } from './addition';
import { annualReduction } from './annual-reduction';
import { monthlyReduction } from './monthly-reduction';
import type { Situation } from './situation';
import type { Timing } from './timing';

/** @throws Failure `unprocessable` with the rule that allows no such change now. */
export const timingOf = (direction: Exclude<ChangeDirection, 'neutral'>, situation: Situation): Timing => {
  if (direction === 'increase') return addition(situation);
  return situation.term ? annualReduction(situation, situation.term) : monthlyReduction(situation);
};
