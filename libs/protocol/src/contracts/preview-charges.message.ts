import { Day, ListOf, Month, Optional } from '../fields/fields';
import { Nothing, query } from '../wire/message';
import { ComingMonthView } from './coming-month.view';
import { ComingTermView } from './coming-term.view';
import { MonthChargeView } from './month-charge.view';
import { WaitingApplicationView } from './waiting-application.view';

/** What the contracts of a customer will cost, if nothing more is applied for: monthly ones next month, annual ones in their next term. */
export class ChargesPreview {
  @Month() month!: string;
  /** The first of the month, on which it is charged. */
  @Day() chargedOn!: string;
  /** Empty without a monthly contract. */
  @ListOf(() => MonthChargeView) charges!: MonthChargeView[];
  /** The next term of each annual contract, soonest first. */
  @ListOf(() => ComingTermView) terms!: ComingTermView[];
  /** Later months in which contracts begin to be monthly, soonest first; absent where none does. */
  @Optional() @ListOf(() => ComingMonthView) months?: ComingMonthView[];
  /** What is applied for and counts nowhere here, because no operator has accepted it yet; absent where there is nothing. */
  @Optional() @ListOf(() => WaitingApplicationView) waiting?: WaitingApplicationView[];
}

/** With what is applied for, accepted, and takes effect by then. */
export const PreviewCharges = query({ subject: 'rpc.contracts.charge.preview', request: Nothing, reply: ChargesPreview });
