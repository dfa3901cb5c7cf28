import type { AmountsView, PeriodAmountsView } from '@csite/protocol';
import type { Amounts } from '../catalogue/tax-rate.value';
import type { PeriodAmounts } from './pricing';

export const amountsView = ({ net, tax, gross }: Amounts): AmountsView => ({
  net: net.amount,
  tax: tax.amount,
  gross: gross.amount,
});

export const periodView = (amounts: PeriodAmounts): PeriodAmountsView => ({ ...amountsView(amounts), period: amounts.period });
