import { type PaymentMethod, paymentMethods } from '../billing/billing-terms';
import { Day, Id, Int, ListOf, Nested, OneOf, Optional, Text } from '../fields/fields';
import { fact } from '../wire/message';
import { type ContractChangeKind, contractChangeKinds } from './application-terms';
import { ChargeView } from './charge.view';
import { ContractLineView } from './contract-line.view';
import { type ContractType, contractTypes } from './contract-terms';

/** Why a contract is what it is now. */
export class ContractChangeSnapshot {
  @OneOf(contractChangeKinds) kind!: ContractChangeKind;
  @Optional() @Id() applicationId?: string;
  @Day() effectiveOn!: string;
}

export class ContractSnapshot {
  @Id() contractId!: string;
  @Id() customerId!: string;
  @Text() product!: string;
  @Text() subdomain!: string;
  @OneOf(contractTypes) contractType!: ContractType;
  @OneOf(paymentMethods) paymentMethod!: PaymentMethod;
  /** Version of the customer that pays so: orders what the contracts of one customer say about it, and its imports. */
  @Optional() @Int({ min: 1 }) customerVersion?: number;
  @Day() termFrom!: string;
  @Optional() @Day() termUntil?: string;
  @ListOf(() => ContractLineView) lines!: ContractLineView[];
  @Nested(() => ContractChangeSnapshot) change!: ContractChangeSnapshot;
  /** What the change costs once. */
  @ListOf(() => ChargeView) charges!: ChargeView[];
}

export const ContractChanged = fact({ subject: 'evt.contracts.contract.changed.v1', data: ContractSnapshot });
