import type { NextInvoiceView } from '@csite/protocol';
import { firstOfNextMonth, tokyoDate, Yen } from '@csite/values';
import { amountsView } from '../change/amounts-view';
import type { Held } from '../contract/held';
import { comingCharges } from './coming-charges';

/** What will I pay on the 1st? As billing will reckon it: tax once over all of it. */
export const nextInvoice = ({ contracts, market, at }: Held): NextInvoiceView => {
  const day = firstOfNextMonth(tokyoDate(at));
  const net = Yen.sum(comingCharges(contracts, market, at, day).map(({ amount }) => Yen.of(amount)));
  return { issuedOn: day.toString(), ...amountsView(market.catalogueOn(day).taxes.on(day).on(net)) };
};
