import { Int, Month, Nested, Optional, Text, Yen } from '../fields/fields';
import { BilingualView } from './bilingual.view';

/** One net charge that a change causes once: billing adds tax and prints it. */
export class ChargeView {
  @Text({ max: 40 }) code!: string;
  @Nested(() => BilingualView) name!: BilingualView;
  /** How many were added. */
  @Int() quantity!: number;
  /** Yen per unit and month. */
  @Yen() unitPrice!: number;
  /** Whole months charged. */
  @Int() months!: number;
  /** Days charged of a month begun, and how many it has; only of a charge without whole months. */
  @Optional() @Int({ min: 1, max: 31 }) days?: number;
  @Optional() @Int({ min: 28, max: 31 }) daysInMonth?: number;
  /** `quantity` × `unitPrice` × (`months` or `days` / `daysInMonth`, rounded down), without tax. */
  @Yen() amount!: number;
  /** The bill it belongs to. */
  @Month() month!: string;
  /** As printed on the bill, e.g. 「7月分～12月分」. */
  @Text({ min: 0 }) remark!: string;
}
