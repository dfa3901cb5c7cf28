import type { Situation } from '../change/situation';
import { aSituation } from './situation.builder';
import { contractOf, instantOf, linesOf, useOf } from './worked-cells';
import { policyOf } from './worked-policy';
import type { WorkedRow } from './worked-table';

const BYTES_PER_GIB = 2 ** 30;

/** What the rules see in a row of the worked cases. The customer is the one that section 7 of the file names. */
export const workedSituation = (row: WorkedRow): Situation => {
  const { product, type, since, increasedOn, pays, also } = contractOf(row.contract);
  const { users, gib } = useOf(row['in use']);
  const builder = aSituation()
    .of(product, ...linesOf(row.holds))
    .called('みなと商事株式会社', 'ミナトショウジカブシキガイシャ')
    .startedOn(since)
    .payingBy(pays)
    .under(policyOf(row.policy))
    .amid({ usersInUse: users, diskUsedBytes: gib * BYTES_PER_GIB, others: also.map((other) => ({ type: other.type })) });
  if (type === 'annual') builder.annual();
  if (increasedOn !== undefined) builder.increasedOn(increasedOn);
  return builder.at(instantOf(row['submitted (JST)']));
};
