import { kysely, Reads } from '@csite/service';
import { Injectable } from '@nestjs/common';
import type { IdentityTables } from '../identity.tables';

export interface MatchedCustomer {
  readonly customerId: string;
  readonly products: string[];
}

const db = kysely<IdentityTables>();

/** Finds the customer that a sign-up names. */
@Injectable()
export class CustomerMatch {
  constructor(private readonly reads: Reads) {}

  /** One statement whatever is wrong, so that the time tells nothing. */
  async bySubdomainAndNumber(subdomain: string, customerNumber: string): Promise<MatchedCustomer | undefined> {
    const rows = await this.reads.run(
      db
        .selectFrom('customer')
        .innerJoin('environment as named', 'named.customer_id', 'customer.id')
        .innerJoin('environment as held', 'held.customer_id', 'customer.id')
        .where('customer.customer_number', '=', customerNumber)
        .where('named.subdomain', '=', subdomain)
        .select(['customer.id as customerId', 'held.product'])
        .distinct()
        .orderBy('held.product', 'desc'),
    );
    const [first] = rows;
    return first && { customerId: first.customerId, products: rows.map(({ product }) => product) };
  }

  /** For the rules of passwords: words that everyone knows of this customer. */
  async subdomainsOf(customerId: string): Promise<string[]> {
    const rows = await this.reads.run(db.selectFrom('environment').where('customer_id', '=', customerId).select('subdomain'));
    return rows.map(({ subdomain }) => subdomain);
  }
}
