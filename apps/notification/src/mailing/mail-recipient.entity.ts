import type { CustomerSnapshot } from '@csite/protocol';
import { defineEntity, p } from '@mikro-orm/core';

/** The contractor mail of a customer and the products that the customer has, as contracts last told them. */
export class MailRecipient {
  readonly customerId: string;
  protected company!: string;
  protected name!: string;
  protected email!: string;
  protected products!: string[];
  protected sourceVersion: number;

  constructor(customer: CustomerSnapshot, version: number) {
    this.customerId = customer.customerId;
    this.sourceVersion = version;
    this.take(customer);
  }

  /** Facts may arrive again, or late after newer ones. */
  follow(customer: CustomerSnapshot, version: number): void {
    if (version <= this.sourceVersion) return;
    this.sourceVersion = version;
    this.take(customer);
  }

  contractor(): { company: string; name: string; email: string } {
    return { company: this.company, name: this.name, email: this.email };
  }

  private take({ contractor, environments }: CustomerSnapshot): void {
    this.company = contractor.company;
    this.name = contractor.name;
    this.email = contractor.email;
    this.products = [...new Set(environments.map(({ product }) => product))];
  }
}

export const MailRecipientSchema = defineEntity({
  class: MailRecipient,
  tableName: 'mail_recipient',
  properties: {
    customerId: p.uuid().primary(),
    company: p.text(),
    name: p.text(),
    email: p.text(),
    products: p.array(),
    sourceVersion: p.integer(),
  },
});
