import type { PayerView } from '@csite/protocol';

/** What a template about payments writes of: a snapshot, and the name of whom it is written to. */
export type ToPayer<D> = D & { readonly payer: PayerView; readonly name: string };
