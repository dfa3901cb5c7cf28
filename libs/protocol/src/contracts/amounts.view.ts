import { OneOf, Yen } from '../fields/fields';
import { type BillingPeriod, billingPeriods } from './contract-terms';

/** Integer yen; tax is rounded down once over the whole net. */
export class AmountsView {
  @Yen() net!: number;
  @Yen() tax!: number;
  @Yen() gross!: number;
}

export class PeriodAmountsView extends AmountsView {
  @OneOf(billingPeriods) period!: BillingPeriod;
}
