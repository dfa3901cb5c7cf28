import type { Asked } from '@csite/protocol';
import type { Market } from '../catalogue/market.value';
import { annualFrom } from '../change/annual-from';
import { Situation } from '../change/situation';
import type { PlannedChange } from '../renewal/renewal-outlook';
import type { ContractRow, OpenApplicationRow } from './contract-row';
import { Lines } from './lines.value';

/** An open application as far as a renewal, or a month to come, looks at it. */
export const plannedRow = ({ applicationId, change }: OpenApplicationRow): PlannedChange => ({
  applicationId,
  asked: change.asked as Asked,
  effectiveOn: Temporal.PlainDate.from(change.effectiveOn),
});

/** What the rules look at, of a contract as it was read to be shown. */
export const situationOf = (row: ContractRow, market: Market, at: Temporal.Instant): Situation =>
  new Situation(
    {
      product: row.product,
      type: row.contractType,
      startedOn: Temporal.PlainDate.from(row.startedOn),
      termsFrom: Temporal.PlainDate.from(row.termsFrom),
      company: row.company,
      companyKana: row.companyKana,
      paymentMethod: row.paymentMethod,
      lines: new Lines(row.lines),
      lastIncreasedOn: row.lastIncreasedOn ? Temporal.PlainDate.from(row.lastIncreasedOn) : undefined,
    },
    {
      usersInUse: row.usersInUse,
      diskUsedBytes: row.usedBytes,
      open: row.openApplications.map(({ change }) => change.asked as Asked),
      annualFrom: annualFrom(row.openApplications.map(plannedRow)),
      others: row.others.map(({ type, asked }) => ({ type, ...(asked && { asked }) })),
    },
    market,
    at,
  );
