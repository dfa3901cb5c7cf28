import { isDeepStrictEqual } from 'node:util';
import { Audit, differences } from '@csite/service';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Customer } from '../customer/customer.entity';
import { CustomerEvents } from '../customer/customer.events';
import { ContractsTaken } from './contracts-taken';
import type { CheckedLine } from './import-check';
import type { CustomerRecord } from './import-format';
import type { ImportMoment } from './import-moment';
import type { KnownCustomer } from './known-customers';
import { mergeFacts } from './merge-facts';
import { ChargeSchedule } from '../charge/charge-schedule';
import { customerFacts, importedBilling } from './record-parts';
import { OvertakenApplications } from './overtaken-applications';
import { takeInContract } from './take-in-contract';
import { ContractVersions } from './contract-versions';

export type TakenIn = 'created' | 'changed' | 'unchanged';

/** Brings one line in: what differs from the import before, and nothing else, so that later changes made here stay. */
@Injectable()
export class TakeInCustomerService {
  constructor(
    private readonly events: CustomerEvents,
    private readonly contracts: ContractsTaken,
    private readonly overtaken: OvertakenApplications,
    private readonly audit: Audit,
    private readonly charges: ChargeSchedule,
  ) {}

  async takeIn(
    em: EntityManager,
    { record, source }: CheckedLine,
    known: KnownCustomer | undefined,
    moment: ImportMoment,
  ): Promise<TakenIn> {
    if (!known) return this.#create(em, record, source, moment);
    const last = known.customer.lastImport() as CustomerRecord;
    if (isDeepStrictEqual(last, source)) return 'unchanged';
    await this.#change(em, record, last, known, moment);
    known.customer.rememberImport(source);
    const customerId = known.customer.customerId;
    this.audit.record(em, { act: 'customer.imported', customerId, ...differences(last, source) });
    return 'changed';
  }

  #create(em: EntityManager, record: CustomerRecord, source: object, moment: ImportMoment): TakenIn {
    const customer = new Customer(record.customerNumber, customerFacts(record), source);
    em.persist(customer);
    const known = { customer, environments: [], contracts: [], open: [] };
    const before = new ContractVersions(known, moment);
    const taken = record.contracts.map((contract) => takeInContract(em, known, contract, undefined, moment));
    this.#told(em, customer, taken, moment);
    this.events.billingImported(em, customer, importedBilling(record.billing), moment.at);
    this.contracts.record(em, customer, taken, before, moment);
    this.charges.plan(em, customer.customerId, moment.at);
    return 'created';
  }

  async #change(
    em: EntityManager,
    record: CustomerRecord,
    last: CustomerRecord,
    known: KnownCustomer,
    moment: ImportMoment,
  ): Promise<void> {
    const { customer } = known;
    const before = new ContractVersions(known, moment);
    const became = customer.become(mergeFacts(customer.facts(), customerFacts(last), customerFacts(record)));
    const named = record.contracts.map((contract) => {
      const lastly = last.contracts.find(({ product }) => product === contract.product);
      return takeInContract(em, known, contract, lastly, moment);
    });
    const taken = [...named, ...this.contracts.unnamed(known, named)];
    const told = became || taken.some(({ moved }) => moved);
    const billing = importedBilling(record.billing);
    const billed = !isDeepStrictEqual(billing, importedBilling(last.billing));
    if (told || billed) customer.nextVersion();
    if (told) this.#told(em, customer, taken, moment);
    if (billed) this.events.billingImported(em, customer, billing, moment.at);
    this.contracts.record(em, customer, taken, before, moment);
    await this.overtaken.end(em, known, before, moment);
  }

  #told(
    em: EntityManager,
    customer: Customer,
    taken: readonly { readonly environment: KnownCustomer['environments'][number] }[],
    { market, today, at }: ImportMoment,
  ): void {
    const environments = taken.map(({ environment }) => environment);
    this.events.changed(em, customer, environments, market.catalogueOn(today), at);
  }
}
