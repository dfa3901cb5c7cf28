import { Day, ListOf, Month } from '../fields/fields';
import { Nothing, query } from '../wire/message';
import { MonthChargeView } from './month-charge.view';

/** What the monthly contracts of a customer will cost next month, if nothing more is applied for. */
export class ChargesPreview {
  @Month() month!: string;
  /** The first of the month, on which it is charged. */
  @Day() chargedOn!: string;
  /** Empty without a monthly contract. */
  @ListOf(() => MonthChargeView) charges!: MonthChargeView[];
}

/** With what is applied for and takes effect by then. */
export const PreviewCharges = query({ subject: 'rpc.contracts.charge.preview', request: Nothing, reply: ChargesPreview });
