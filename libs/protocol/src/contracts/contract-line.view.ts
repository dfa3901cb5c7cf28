import { Int, Nested, OneOf, Text, Yen } from '../fields/fields';
import { BilingualView } from './bilingual.view';
import { type ItemKind, itemKinds } from './contract-terms';

/** One item of a contract at today's price. */
export class ContractLineView {
  /** Product code as printed on bills, e.g. `KNEOJST1MB001`. */
  @Text({ max: 40 }) code!: string;
  @OneOf(itemKinds) kind!: ItemKind;
  @Nested(() => BilingualView) name!: BilingualView;
  /** What one of the quantity is: `user`, `contract`, `10GiB`. */
  @Text({ max: 40 }) unit!: string;
  @Int() quantity!: number;
  /** Yen per unit and month, without tax. */
  @Yen() unitPrice!: number;
  /** Yen per month, without tax. */
  @Yen() amount!: number;
}
