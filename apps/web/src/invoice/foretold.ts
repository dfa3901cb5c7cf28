import type { InvoicePreview } from '../api/types';

type Lists = 'terms' | 'months' | 'waiting';

/** While an update rolls, a gateway may answer that is older than these pages. */
type Answered = Omit<InvoicePreview, Lists> & Partial<Pick<InvoicePreview, Lists>>;

/** A list that does not come is one in which nothing is foretold. */
export const foretold = ({ terms = [], months = [], waiting = [], ...month }: Answered): Required<InvoicePreview> => ({
  ...month,
  terms,
  months,
  waiting,
});
