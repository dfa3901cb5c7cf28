import { unaudited } from '../audit/audit-acts';
import { Secret, Text } from '../fields/fields';
import { command } from '../wire/message';
import { DiskMeasure } from './disk-measure';
import { DiskView } from './disk.view';

export class ReportDiskUsageRequest extends DiskMeasure {
  @Text({ max: 63 }) subdomain!: string;
  /** The environment's own; it names the environment. */
  @Secret() key!: string;
}

/**
 * An environment says how full its disk is. Repeating it changes nothing, and one that is older than what is known changes no
 * figure. The reply is what is shown from now on. `unauthenticated` `environment-key.invalid` for a key that is none of this
 * subdomain, `unprocessable` `disk-usage.in-future` for an instant that is still to come.
 */
export const ReportDiskUsage = command({
  subject: 'rpc.contracts.disk-usage.report',
  audit: unaudited('A measure: it is its own record, and changes no contract.'),
  request: ReportDiskUsageRequest,
  reply: DiskView,
});
