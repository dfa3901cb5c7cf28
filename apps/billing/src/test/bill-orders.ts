/** Months of two rates of tax: 8 % and 10 %. */
export const months = { '2019-09': 8, '2025-04': 10 } as const;
export type BilledMonth = keyof typeof months;

export interface Amount {
  readonly quantity: number;
  readonly unitPrice: number;
}

/** What may happen to the bills of a customer, in any order. */
export type BillOrder =
  | { readonly do: 'charge'; readonly month: BilledMonth; readonly amounts: readonly Amount[] }
  | { readonly do: 'revise'; readonly month: BilledMonth; readonly amounts: readonly Amount[] }
  | { readonly do: 'repeat'; readonly month: BilledMonth; readonly how: 'same id' | 'other id' | 'due again' }
  | { readonly do: 'correct'; readonly month: BilledMonth; readonly amounts: readonly Amount[]; readonly twice: boolean }
  | { readonly do: 'void'; readonly month: BilledMonth; readonly twice: boolean }
  | { readonly do: 'wait'; readonly days: number };

export interface ExpectedDocument {
  readonly kind: 'invoice' | 'correction' | 'void';
  readonly net: number;
  readonly tax: number;
}

const documentOf = (which: BilledMonth, kind: 'invoice' | 'correction', all: readonly Amount[]): ExpectedDocument => {
  const net = all.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice, 0);
  return { kind, net, tax: Math.trunc((net * months[which]) / 100) };
};

/** A clerk who keeps the same bills by hand: which documents there are of a month, in their order, and for how much. */
export class Clerk {
  readonly #bills = new Map<BilledMonth, ExpectedDocument[]>();

  of(which: BilledMonth): readonly ExpectedDocument[] {
    return this.#bills.get(which) ?? [];
  }

  isVoided(which: BilledMonth): boolean {
    return this.of(which).some(({ kind }) => kind === 'void');
  }

  /** An operator corrects no bill to less than nothing; what contracts tell is billed as it is. */
  refuses(order: BillOrder): boolean {
    if (order.do !== 'correct') return false;
    const difference = documentOf(order.month, 'correction', order.amounts);
    const left = this.of(order.month).reduce((sum, { net, tax }) => sum + net + tax, 0);
    return difference.net < 0 && left + difference.net + difference.tax < 0;
  }

  take(order: BillOrder): void {
    if (order.do === 'wait' || order.do === 'repeat') return;
    const { month: which } = order;
    const begun = this.of(which).length > 0;
    if (order.do === 'charge') {
      if (!begun) this.#add(which, 'invoice', order.amounts);
    } else if (begun && !this.isVoided(which)) {
      if (order.do === 'void') this.#takeBack(which);
      else if (!this.refuses(order)) this.#add(which, 'correction', order.amounts);
    }
  }

  #add(which: BilledMonth, kind: 'invoice' | 'correction', all: readonly Amount[]): void {
    this.#bills.set(which, [...this.of(which), documentOf(which, kind, all)]);
  }

  #takeBack(which: BilledMonth): void {
    const all = this.of(which);
    const [net, tax] = [all.reduce((sum, each) => sum - each.net, 0), all.reduce((sum, each) => sum - each.tax, 0)];
    this.#bills.set(which, [...all, { kind: 'void', net, tax }]);
  }
}
