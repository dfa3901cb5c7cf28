import type { ChangeDirection, ReductionGuardsDocument } from '@csite/protocol';
import { addition } from './addition';
import { annualReduction } from './annual-reduction';
import { monthlyReduction } from './monthly-reduction';
import type { Situation } from './situation';
import type { Timing } from './timing';

/**
 * `shrinking` names the product codes that a reduction makes less of: each has guards of its own (catalogue).
 * @throws Failure `unprocessable` with the rule that allows no such change now.
 */
export const timingOf = (
  direction: Exclude<ChangeDirection, 'neutral'>,
  situation: Situation,
  shrinking: readonly string[] = [],
): Timing => {
  if (direction === 'increase') return addition(situation);
  const guards = guardsOf(situation, shrinking);
  return situation.term ? annualReduction(situation, situation.term, guards) : monthlyReduction(situation, guards);
};

const guardsOf = ({ product }: Situation, codes: readonly string[]): ReductionGuardsDocument => {
  const guards = codes.map((code) => product.item(code).guards);
  return {
    firstMonth: guards.some(({ firstMonth }) => firstMonth),
    monthOfIncrease: guards.some(({ monthOfIncrease }) => monthOfIncrease),
  };
};
