import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Customer } from '../customer/customer.entity';
import type { CheckedLine } from './import-check';
import type { CustomerRecord } from './import-format';
import { ImportedFacts, type ImportMoment } from './imported.facts';
import type { KnownCustomer } from './known-customers';
import { mergeFacts } from './merge-facts';
import { customerFacts, importedBilling } from './record-parts';
import { takeInContract } from './take-in-contract';

export type TakenIn = 'created' | 'changed' | 'unchanged';

/** Brings one line in: what differs from the import before, and nothing else, so that later changes made here stay. */
@Injectable()
export class TakeInCustomerService {
  constructor(private readonly facts: ImportedFacts) {}

  takeIn(em: EntityManager, { record, source }: CheckedLine, known: KnownCustomer | undefined, moment: ImportMoment): TakenIn {
    if (!known) return this.#create(em, record, source, moment);
    const last = known.customer.lastImport() as CustomerRecord;
    if (isDeepStrictEqual(last, source)) return 'unchanged';
    this.#change(em, record, last, known, moment);
    known.customer.rememberImport(source);
    return 'changed';
  }

  #create(em: EntityManager, record: CustomerRecord, source: object, moment: ImportMoment): TakenIn {
    const customer = new Customer(record.customerNumber, customerFacts(record), source);
    em.persist(customer);
    const known = { customer, environments: [], contracts: [] };
    const taken = record.contracts.map((contract) => takeInContract(em, known, contract, undefined, moment));
    const environments = taken.map(({ environment }) => environment);
    this.facts.customer(em, customer, environments, moment);
    this.facts.billing(em, customer, importedBilling(record.billing), moment);
    for (const { contract, environment } of taken) this.facts.contract(em, contract, environment, moment);
    return 'created';
  }

  #change(em: EntityManager, record: CustomerRecord, last: CustomerRecord, known: KnownCustomer, moment: ImportMoment): void {
    const { customer } = known;
    const taken = record.contracts.map((contract) => {
      const before = last.contracts.find(({ product }) => product === contract.product);
      return takeInContract(em, known, contract, before, moment);
    });
    const became = customer.become(mergeFacts(customer.facts(), customerFacts(last), customerFacts(record)));
    const told = became || taken.some(({ moved }) => moved);
    const billing = importedBilling(record.billing);
    const billed = !isDeepStrictEqual(billing, importedBilling(last.billing));
    if (told || billed) customer.nextVersion();
    if (told)
      this.facts.customer(
        em,
        customer,
        taken.map(({ environment }) => environment),
        moment,
      );
    if (billed) this.facts.billing(em, customer, billing, moment);
    for (const { contract, environment, changed, moved } of taken) {
      if (changed || moved) this.facts.contract(em, contract, environment, moment);
    }
  }
}
