import type { CustomerSnapshot, PayerView } from '@csite/protocol';
import { normalizeMailAddress } from '@csite/values';
import { defineEntity, p } from '@mikro-orm/core';

/** Whom bills and payments are about, and the contractor who is told of them, as contracts last told it. */
export class Payer {
  readonly customerId: string;
  protected sourceVersion: number;
  protected customerNumber: string;
  protected company!: string;
  protected name!: string;
  protected email!: string;

  constructor(snapshot: CustomerSnapshot, version: number) {
    this.customerId = snapshot.customerId;
    this.sourceVersion = version;
    this.customerNumber = snapshot.customerNumber;
    this.write(snapshot);
  }

  /** Facts may arrive again, or late after newer ones. */
  follow(snapshot: CustomerSnapshot, version: number): void {
    if (version <= this.sourceVersion) return;
    this.sourceVersion = version;
    this.write(snapshot);
  }

  /** With everybody who is told about payments: the contractor, and the billing mails; an address that plays two parts once. */
  present(billingMails: readonly string[]): PayerView {
    const { customerNumber, company, name, email } = this;
    const others = billingMails.filter((mail) => normalizeMailAddress(mail) !== normalizeMailAddress(email));
    const recipients = [{ name, email }, ...others.map((mail) => ({ name: '', email: mail }))];
    return { customerNumber, company, recipients };
  }

  private write({ contractor: { company, name, email } }: CustomerSnapshot): void {
    this.company = company;
    this.name = name;
    this.email = email;
  }
}

export const PayerSchema = defineEntity({
  class: Payer,
  tableName: 'payer',
  properties: {
    customerId: p.uuid().primary(),
    sourceVersion: p.integer(),
    customerNumber: p.text(),
    company: p.text(),
    name: p.text(),
    email: p.text(),
  },
});
