import type { NextInvoiceView } from '@csite/protocol';
import { firstOfNextMonth, tokyoDate, Yen } from '@csite/values';
import { amountsView } from '../change/amounts-view';
import type { Held } from '../contract/held';
import { comingCharges } from './coming-charges';
import { comingMonths } from './coming-months';
import { comingTerms } from './coming-terms';

interface Document {
  readonly chargedOn: string;
  readonly charges: readonly { readonly amount: number }[];
}

/** What will I pay next, and when? As billing will reckon it: one document for a month, one for each term, each with its tax. */
export const nextInvoice = ({ contracts, market, at }: Held): NextInvoiceView => {
  const first = firstOfNextMonth(tokyoDate(at));
  const month = { chargedOn: first.toString(), charges: comingCharges(contracts, market, at, first) };
  const later = [...comingMonths(contracts, market, at), ...comingTerms(contracts, market, at)];
  const documents: Document[] = [month, ...later].filter(({ charges }) => charges.length > 0);
  const issuedOn = documents.map(({ chargedOn }) => chargedOn).toSorted()[0] ?? month.chargedOn;
  const taxes = market.catalogueOn(Temporal.PlainDate.from(issuedOn)).taxes.on(Temporal.PlainDate.from(issuedOn));
  const amounts = documents
    .filter(({ chargedOn }) => chargedOn === issuedOn)
    .map(({ charges }) => amountsView(taxes.on(Yen.sum(charges.map(({ amount }) => Yen.of(amount))))));
  const sum = (part: 'net' | 'tax' | 'gross'): number => amounts.reduce((total, each) => total + each[part], 0);
  return { issuedOn, net: sum('net'), tax: sum('tax'), gross: sum('gross') };
};
