import { type Channel, type ContractorView, type CustomerView, notFound } from '@csite/protocol';
import { Clock, Reads } from '@csite/service';
import { toRfc3339 } from '@csite/values';
import { Injectable } from '@nestjs/common';
import { CompiledQuery } from 'kysely';
import { MARKET_STAMP, MarketStore } from '../catalogue/market.store';
import { environmentViews } from './environment-views';

interface Pending {
  readonly email: string;
  readonly expiresAt: string;
  readonly requestedBy: string;
}

interface CustomerRow {
  readonly stamp: string;
  readonly customerId: string;
  readonly customerNumber: string;
  readonly channel: Channel;
  readonly partner: string | null;
  readonly contractor: ContractorView;
  readonly version: number;
  readonly pending: Pending | null;
  readonly environments: readonly { readonly product: string; readonly subdomain: string }[];
}

const CUSTOMER = `
  select ${MARKET_STAMP} as stamp, cu.customer_id as "customerId", cu.customer_number as "customerNumber",
    cu.channel, cu.partner, cu.contractor, cu.version,
    (select coalesce(json_agg(json_build_object('product', e.product, 'subdomain', e.subdomain)), '[]')
     from environment e where e.customer_id = cu.customer_id) as environments,
    (select json_build_object('email', m.email, 'expiresAt', m.expires_at, 'requestedBy', m.actor ->> 'name')
     from contractor_email_change m
     where m.customer_id = cu.customer_id and m.used_at is null and m.voided_at is null and m.expires_at >= $2) as pending
  from customer cu where cu.customer_id = $1`;

@Injectable()
export class CustomerReader {
  constructor(
    private readonly reads: Reads,
    private readonly market: MarketStore,
    private readonly clock: Clock,
  ) {}

  async get(id: string): Promise<CustomerView> {
    const [row] = await this.reads.run<CustomerRow>(CompiledQuery.raw(CUSTOMER, [id, this.clock.now().toString()]));
    if (!row) throw unknownCustomer();
    const { stamp, partner, environments, pending, ...customer } = row;
    const catalogue = (await this.market.at(stamp)).catalogueOn(this.clock.today());
    return {
      ...customer,
      ...(partner !== null && { partner }),
      ...(pending && { pendingEmail: { ...pending, expiresAt: toRfc3339(Temporal.Instant.from(pending.expiresAt)) } }),
      environments: environmentViews(environments, catalogue),
    };
  }
}

export const unknownCustomer = (): Error =>
  notFound('customer.unknown', {
    ja: 'お客様情報が見つかりません。ログインし直してください。',
    en: 'There is no such customer. Log in again.',
  });
