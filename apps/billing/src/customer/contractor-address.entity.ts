import type { BillingAddress, CustomerSnapshot } from '@csite/protocol';
import { defineEntity, p } from '@mikro-orm/core';

/** The contractor's address as contracts last told it: what "same as contractor" stands for. */
export class ContractorAddress {
  readonly customerId: string;
  protected sourceVersion: number;
  protected address: BillingAddress;

  constructor(snapshot: CustomerSnapshot, version: number) {
    this.customerId = snapshot.customerId;
    this.sourceVersion = version;
    this.address = addressOf(snapshot);
  }

  present(): BillingAddress {
    return this.address;
  }

  /** Facts may arrive again, or late after newer ones. */
  follow(snapshot: CustomerSnapshot, version: number): void {
    if (version <= this.sourceVersion) return;
    this.sourceVersion = version;
    this.address = addressOf(snapshot);
  }
}

const addressOf = ({ contractor }: CustomerSnapshot): BillingAddress => {
  const { company, department, name, postalCode, prefecture, city, street, building, tel } = contractor;
  return { company, department, name, postalCode, prefecture, city, street, building, tel };
};

export const ContractorAddressSchema = defineEntity({
  class: ContractorAddress,
  tableName: 'contractor_address',
  properties: {
    customerId: p.uuid().primary(),
    sourceVersion: p.integer(),
    address: p.json<BillingAddress>(),
  },
});
