import { Day, Id, Int, Nested, OneOf, Optional, Text, Yen } from '../fields/fields';
import { type ContractChangeKind, contractChangeKinds } from './application-terms';
import { BilingualView } from './bilingual.view';

/** What last made a line what it is. */
export class ChargeOriginView {
  @OneOf(contractChangeKinds) kind!: ContractChangeKind;
  @Optional() @Id() applicationId?: string;
  @Day() effectiveOn!: string;
}

/** One line of a monthly contract in one month, net: billing adds tax and prints it. */
export class MonthChargeView {
  @Id() contractId!: string;
  @Text({ max: 40 }) product!: string;
  @Text({ max: 40 }) code!: string;
  @Nested(() => BilingualView) name!: BilingualView;
  /** What one of the quantity is: `user`, `contract`, `10GiB`. */
  @Text({ max: 40 }) unit!: string;
  /** Negative in a correction that takes back. */
  @Int({ min: -2_147_483_647 }) quantity!: number;
  /** Yen per unit and month. */
  @Yen() unitPrice!: number;
  /** `quantity` × `unitPrice`, without tax. */
  @Yen() amount!: number;
  /** As printed on the bill, e.g. 「4月分」. */
  @Text() remark!: string;
  @Optional() @Nested(() => ChargeOriginView) origin?: ChargeOriginView;
}
