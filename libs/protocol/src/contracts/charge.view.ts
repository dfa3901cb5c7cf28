import { Int, Month, Nested, Text, Yen } from '../fields/fields';
import { BilingualView } from './bilingual.view';

/** One net charge that a change causes once: billing adds tax and prints it. */
export class ChargeView {
  @Text({ max: 40 }) code!: string;
  @Nested(() => BilingualView) name!: BilingualView;
  /** How many were added. */
  @Int() quantity!: number;
  /** Yen per unit and month. */
  @Yen() unitPrice!: number;
  /** Months charged. */
  @Int() months!: number;
  /** `quantity` × `unitPrice` × `months`, without tax. */
  @Yen() amount!: number;
  /** The bill it belongs to. */
  @Month() month!: string;
  /** As printed on the bill, e.g. 「7月分～12月分」. */
  @Text({ min: 0 }) remark!: string;
}
