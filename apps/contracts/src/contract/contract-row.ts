import type { ApplicationState, ChangeView, ContractType, PaymentMethod } from '@csite/protocol';
import { MARKET_STAMP } from '../catalogue/market.store';
import type { OtherContract } from '../change/situation';
import type { Line } from './lines.value';

/** An open application as it comes along with its contract. */
export interface OpenApplicationRow {
  readonly applicationId: string;
  readonly state: ApplicationState;
  readonly change: ChangeView;
  readonly submittedAt: string;
}

export interface ContractRow {
  readonly stamp: string;
  readonly contractId: string;
  readonly product: string;
  readonly contractType: ContractType;
  readonly startedOn: string;
  readonly termsFrom: string;
  readonly lastIncreasedOn: string | null;
  readonly company: string;
  readonly companyKana: string;
  readonly paymentMethod: PaymentMethod;
  readonly others: readonly OtherContract[];
  readonly lines: Line[];
  readonly version: number;
  readonly subdomain: string;
  readonly usersInUse: number;
  readonly capacityBytes: number;
  readonly usedBytes: number;
  readonly measuredAt: Temporal.Instant;
  readonly openApplications: readonly OpenApplicationRow[];
}

/** Everything of a contract `c`, its environment `e` and its customer `k`, in one row. */
export const CONTRACT_COLUMNS = `
  ${MARKET_STAMP} as stamp,
  c.contract_id as "contractId", c.product, c.contract_type as "contractType", c.started_on as "startedOn",
  c.terms_from as "termsFrom", c.last_increased_on as "lastIncreasedOn",
  k.contractor ->> 'company' as company, k.contractor ->> 'companyKana' as "companyKana",
  k.payment_method as "paymentMethod",
  c.lines, c.version,
  e.subdomain, e.users_in_use as "usersInUse", e.disk_capacity_bytes as "capacityBytes",
  e.disk_used_bytes as "usedBytes", e.measured_at as "measuredAt",
  (select coalesce(json_agg(json_build_object('type', o.contract_type, 'asked',
     (select a.asked from application a
      where a.contract_id = o.contract_id and a.kind = 'terms' and a.state in ('submitted', 'scheduled')))), '[]')
   from contract o where o.customer_id = c.customer_id and o.contract_id <> c.contract_id) as others,
  (select coalesce(json_agg(json_build_object('applicationId', a.application_id, 'state', a.state, 'change', a.change,
     'submittedAt', a.submitted_at) order by a.application_id desc), '[]')
   from application a
   where (a.contract_id = c.contract_id or a.customer_id = c.customer_id and a.kind = 'legal-name')
     and a.state in ('submitted', 'scheduled')) as "openApplications"`;

export const CONTRACT_TABLES = `
  contract c join environment e on e.customer_id = c.customer_id and e.product = c.product
  join customer k on k.customer_id = c.customer_id`;
