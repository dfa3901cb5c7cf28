import { Day, ListOf, Month } from '../fields/fields';
import { Nothing, query } from '../wire/message';
import { ComingTermView } from './coming-term.view';
import { MonthChargeView } from './month-charge.view';

/** What the contracts of a customer will cost, if nothing more is applied for: monthly ones next month, annual ones in their next term. */
export class ChargesPreview {
  @Month() month!: string;
  /** The first of the month, on which it is charged. */
  @Day() chargedOn!: string;
  /** Empty without a monthly contract. */
  @ListOf(() => MonthChargeView) charges!: MonthChargeView[];
  /** The next term of each annual contract, soonest first. */
  @ListOf(() => ComingTermView) terms!: ComingTermView[];
}

/** With what is applied for and takes effect by then. */
export const PreviewCharges = query({ subject: 'rpc.contracts.charge.preview', request: Nothing, reply: ChargesPreview });
