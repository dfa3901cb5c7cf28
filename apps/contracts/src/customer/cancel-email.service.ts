import type { Call } from '@csite/messaging';
import type { CustomerView } from '@csite/protocol';
import { Audit, Clock, Database } from '@csite/service';
import { Injectable } from '@nestjs/common';
import { MarketStore } from '../catalogue/market.store';
import { customerView } from './customer-view';
import { openEmailChange } from './email-change.entity';
import { lockHoldings } from './holdings';

/** The contractor mail stays what it is: the link that was sent opens nothing any more. */
@Injectable()
export class CancelEmailService {
  constructor(
    private readonly database: Database,
    private readonly market: MarketStore,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async cancel(call: Call): Promise<CustomerView> {
    const { customerId } = call.account;
    const catalogue = (await this.market.current()).catalogueOn(this.clock.today());
    return this.database.command(call, async (em) => {
      const { customer, environments } = await lockHoldings(em, customerId);
      const open = await openEmailChange(em, customerId);
      open?.void(this.clock.now());
      if (open) this.audit.record(em, { act: 'contractor-email.cancelled', before: { email: open.email } });
      else this.audit.unchanged(em);
      return customerView(customer, environments, catalogue);
    });
  }
}
