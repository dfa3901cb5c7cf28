import type { AccountView, AccountCaller } from '@csite/protocol';
import { kysely, Reads } from '@csite/service';
import { Injectable } from '@nestjs/common';
import type { IdentityTables } from '../identity.tables';
import { sessionEnded } from '../session/session.failures';

const db = kysely<IdentityTables>();

@Injectable()
export class AccountReader {
  constructor(private readonly reads: Reads) {}

  async own({ accountId, customerId }: AccountCaller): Promise<AccountView> {
    const [view] = await this.reads.run(
      db
        .selectFrom('account')
        .innerJoin('customer', 'customer.id', 'account.customer_id')
        .where('account.id', '=', accountId)
        .where('account.customer_id', '=', customerId)
        .select(['account.id as accountId', 'account.name', 'account.email', 'account.role'])
        .select(['customer.id as customerId', 'customer.customer_number as customerNumber', 'customer.company']),
    );
    if (!view) throw sessionEnded();
    return view;
  }
}
