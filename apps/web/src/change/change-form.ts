import type { ReactElement } from 'react';
import type { Asked, CatalogueProduct, Contract, Customer, Reason } from '../api/types';
import type { Draft } from './asked';

/** What a form knows: the contract, what is sold, and whose it is. */
export interface ChangeNow {
  readonly contract: Contract;
  readonly product: CatalogueProduct;
  readonly customer: Customer;
}

/** What stands in a form means before the server is asked. */
export type Judgement =
  | { readonly kind: 'empty' }
  /** `words` are said beside the field that it is about. */
  | { readonly kind: 'wrong'; readonly words: Wrong; readonly min?: number; readonly max?: number }
  | { readonly kind: 'refused'; readonly reason: Reason }
  | { readonly kind: 'quotable'; readonly asked: Asked };

export type Wrong =
  'needNumber' | 'needOther' | 'belowRange' | 'aboveRange' | 'needCompany' | 'needKana' | 'needKanaLetters' | 'needOtherName';

export interface ControlsProps {
  readonly now: ChangeNow;
  readonly draft: Draft;
  readonly judgement: Judgement;
  /** Puts fields into the draft, and leaves the others. */
  readonly set: (fields: Draft) => void;
}

/** One kind of change: its controls, and how they become what is asked for. The rest of the page is the same for all. */
export interface ChangeForm {
  readonly judge: (now: ChangeNow, draft: Draft) => Judgement;
  readonly Controls: (props: ControlsProps) => ReactElement;
}
