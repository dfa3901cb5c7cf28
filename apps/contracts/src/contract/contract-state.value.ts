import type { ContractType, PaymentMethod } from '@csite/protocol';
import type { Lines } from './lines.value';

/** Everything of a contract that a change may change. Name and payment method are the customer's, the same in all its contracts. */
export interface ContractState {
  readonly type: ContractType;
  readonly paymentMethod: PaymentMethod;
  readonly company: string;
  /** Reading of `company` in full-width katakana. */
  readonly companyKana: string;
  readonly lines: Lines;
}
