import type { ApplicationState, ChangeView, ContractType } from '@csite/protocol';
import { MARKET_STAMP } from '../catalogue/market.store';
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
  readonly lastIncreasedOn: string | null;
  readonly lines: Line[];
  readonly version: number;
  readonly subdomain: string;
  readonly usersInUse: number;
  readonly capacityBytes: number;
  readonly usedBytes: number;
  readonly measuredAt: Temporal.Instant;
  readonly openApplications: readonly OpenApplicationRow[];
}

/** Everything of a contract `c` and its environment `e`, in one row. */
export const CONTRACT_COLUMNS = `
  ${MARKET_STAMP} as stamp,
  c.contract_id as "contractId", c.product, c.contract_type as "contractType", c.started_on as "startedOn",
  c.last_increased_on as "lastIncreasedOn", c.lines, c.version,
  e.subdomain, e.users_in_use as "usersInUse", e.disk_capacity_bytes as "capacityBytes",
  e.disk_used_bytes as "usedBytes", e.measured_at as "measuredAt",
  (select coalesce(json_agg(json_build_object('applicationId', a.application_id, 'state', a.state, 'change', a.change,
     'submittedAt', a.submitted_at) order by a.application_id desc), '[]')
   from application a where a.contract_id = c.contract_id and a.state in ('submitted', 'scheduled')) as "openApplications"`;

export const CONTRACT_TABLES = `
  contract c join environment e on e.customer_id = c.customer_id and e.product = c.product`;
