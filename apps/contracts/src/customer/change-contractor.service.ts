import type { Call } from '@csite/messaging';
import { type ChangeContractorRequest, conflict, type CustomerView, type Failure } from '@csite/protocol';
import { Audit, Clock, Database, differences } from '@csite/service';
import { Injectable } from '@nestjs/common';
import { MarketStore } from '../catalogue/market.store';
import { normalizeParticulars } from './contractor-particulars';
import { CustomerHistory } from './customer-history.entity';
import { customerView } from './customer-view';
import { CustomerEvents } from './customer.events';
import { pendingEmail } from './email-change.entity';
import { lockHoldings } from './holdings';

/** お客様情報変更: what a customer changes of its own, at once. */
@Injectable()
export class ChangeContractorService {
  constructor(
    private readonly database: Database,
    private readonly market: MarketStore,
    private readonly events: CustomerEvents,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async change({ version, ...typed }: ChangeContractorRequest, call: Call): Promise<CustomerView> {
    const { customerId, accountId, name, email } = call.account;
    const catalogue = (await this.market.current()).catalogueOn(this.clock.today());
    return this.database.command(call, async (em) => {
      const { customer, environments } = await lockHoldings(em, customerId);
      const pending = await pendingEmail(em, customerId, this.clock.now());
      if (customer.currentVersion() !== version) throw staleCustomer(customerView(customer, environments, catalogue, pending));
      const before = customer.facts().contractor;
      if (!customer.correct(normalizeParticulars(typed))) this.audit.unchanged(em);
      else {
        const at = this.clock.now();
        customer.nextVersion();
        const after = customer.facts().contractor;
        const actor = { accountId, name, email };
        em.persist(new CustomerHistory({ customerId, kind: 'contractor', before, after, actor, recordedAt: at }));
        this.audit.record(em, { act: 'contractor.changed', ...differences(before, after) });
        this.events.changed(em, customer, environments, catalogue, at);
      }
      return customerView(customer, environments, catalogue, pending);
    });
  }
}

/** With what is there now, so that a screen can show both. */
const staleCustomer = (customer: CustomerView): Failure =>
  conflict(
    'customer.stale',
    {
      ja: 'ほかの方が先にお客様情報を変更しました。現在の内容を確認してから、もう一度お試しください。',
      en: 'Somebody else changed the customer information in the meantime. Look at what it is now, then try again.',
    },
    { data: { customer } },
  );
