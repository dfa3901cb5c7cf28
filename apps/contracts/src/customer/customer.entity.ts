import { isDeepStrictEqual } from 'node:util';
import type { Channel, ContractorParticulars, ContractorView, PaymentMethod } from '@csite/protocol';
import { newId } from '@csite/values';
import { defineEntity, p } from '@mikro-orm/core';
import type { ContractState } from '../contract/contract-state.value';

/** What is known of a customer as a company. */
export interface CustomerFacts {
  readonly channel: Channel;
  readonly partner: string | null;
  readonly contractor: ContractorView;
  readonly paymentMethod: PaymentMethod;
}

/** What all contracts of a customer have in common. */
export type CustomerStanding = Pick<ContractState, 'company' | 'companyKana' | 'paymentMethod'>;

/** A company under contract, and the person it names for it. */
export class Customer {
  readonly customerId: string = newId();
  readonly customerNumber: string;
  protected channel: Channel;
  protected partner: string | null;
  protected contractor: ContractorView;
  protected paymentMethod: PaymentMethod;
  /** The line of the last import: an import changes only what differs from it, and leaves alone what was changed here. */
  protected imported: object;
  protected version = 1;

  constructor(customerNumber: string, facts: CustomerFacts, imported: object) {
    this.customerNumber = customerNumber;
    this.channel = facts.channel;
    this.partner = facts.partner;
    this.contractor = facts.contractor;
    this.paymentMethod = facts.paymentMethod;
    this.imported = imported;
  }

  facts(): CustomerFacts {
    return { channel: this.channel, partner: this.partner, contractor: this.contractor, paymentMethod: this.paymentMethod };
  }

  standing(): CustomerStanding {
    const { company, companyKana } = this.contractor;
    return { company, companyKana, paymentMethod: this.paymentMethod };
  }

  /** Grows with every change that others are told of. */
  currentVersion(): number {
    return this.version;
  }

  lastImport(): object {
    return this.imported;
  }

  /** Keeps what an import said, so that the next one is compared with it. */
  rememberImport(imported: object): void {
    this.imported = imported;
  }

  /** Whether anything changed. */
  become(facts: CustomerFacts): boolean {
    if (isDeepStrictEqual(facts, this.facts())) return false;
    this.channel = facts.channel;
    this.partner = facts.partner;
    this.contractor = facts.contractor;
    this.paymentMethod = facts.paymentMethod;
    return true;
  }

  /** What an application changes in all contracts at once. Whether anything changed. */
  stand({ company, companyKana, paymentMethod }: CustomerStanding): boolean {
    return this.become({ ...this.facts(), contractor: { ...this.contractor, company, companyKana }, paymentMethod });
  }

  /** What the customer changes itself, at once. Whether anything changed. */
  correct(particulars: ContractorParticulars): boolean {
    return this.become({ ...this.facts(), contractor: { ...this.contractor, ...particulars } });
  }

  /** Receives what goes to the contractor from here on. Whether anything changed. */
  receiveAt(email: string): boolean {
    return this.become({ ...this.facts(), contractor: { ...this.contractor, email } });
  }

  nextVersion(): number {
    return (this.version += 1);
  }
}

export const CustomerSchema = defineEntity({
  class: Customer,
  tableName: 'customer',
  properties: {
    customerId: p.uuid().primary(),
    customerNumber: p.text(),
    channel: p.text().$type<Channel>(),
    partner: p.text().nullable(),
    contractor: p.json<ContractorView>(),
    paymentMethod: p.text().$type<PaymentMethod>(),
    imported: p.json<object>(),
    version: p.integer(),
  },
});
