import type { ContractSnapshot, ContractType } from '@csite/protocol';
import { defineEntity, p } from '@mikro-orm/core';

/** When a contract is billed next, as contracts last told it. */
export class BilledContract {
  readonly contractId: string;
  readonly customerId: string;
  readonly product: string;
  protected sourceVersion: number;
  protected contractType: ContractType;
  /** Last day of the present term; only of annual contracts. */
  protected termUntil: string | null;

  constructor({ contractId, customerId, product, contractType, termUntil }: ContractSnapshot, version: number) {
    this.contractId = contractId;
    this.customerId = customerId;
    this.product = product;
    this.sourceVersion = version;
    this.contractType = contractType;
    this.termUntil = termUntil ?? null;
  }

  /** Facts may arrive again, or late after newer ones. */
  follow({ contractType, termUntil }: ContractSnapshot, version: number): void {
    if (version <= this.sourceVersion) return;
    this.sourceVersion = version;
    this.contractType = contractType;
    this.termUntil = termUntil ?? null;
  }

  rhythm(): BillingRhythm {
    return { product: this.product, contractType: this.contractType, termUntil: this.termUntil };
  }
}

/** How often a product is billed. */
export interface BillingRhythm {
  readonly product: string;
  readonly contractType: ContractType;
  readonly termUntil: string | null;
}

export const BilledContractSchema = defineEntity({
  class: BilledContract,
  tableName: 'billed_contract',
  properties: {
    contractId: p.uuid().primary(),
    customerId: p.uuid(),
    product: p.text(),
    sourceVersion: p.integer(),
    contractType: p.text().$type<ContractType>(),
    termUntil: p.text().nullable(),
  },
});
