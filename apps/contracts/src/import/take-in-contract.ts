import { isDeepStrictEqual } from 'node:util';
import type { ContractStateView } from '@csite/protocol';
import type { EntityManager } from '@mikro-orm/postgresql';
import { ContractHistory } from '../contract/contract-history.entity';
import { contractState } from '../contract/contract-snapshot';
import { Contract } from '../contract/contract.entity';
import { Lines } from '../contract/lines.value';
import { Environment } from '../customer/environment.entity';
import type { ContractRecord } from './import-format';
import type { ImportMoment } from './imported.facts';
import type { KnownCustomer } from './known-customers';
import { environmentUse } from './record-parts';

export interface ContractTaken {
  readonly contract: Contract;
  readonly environment: Environment;
  readonly changed: boolean;
  readonly moved: boolean;
}

/** Brings one contract of a record in: only what differs from `last`, the same contract in the import before. */
export const takeInContract = (
  em: EntityManager,
  known: KnownCustomer,
  record: ContractRecord,
  last: ContractRecord | undefined,
  moment: ImportMoment,
): ContractTaken => {
  const contract = known.contracts.find(({ product }) => product === record.product);
  const environment = known.environments.find(({ product }) => product === record.product);
  if (!contract || !environment) return open(em, known.customer.customerId, record, moment);
  const moved = record.subdomain !== last?.subdomain && record.subdomain !== environment.address();
  if (moved) environment.moveTo(record.subdomain);
  if (!isDeepStrictEqual(environmentUse(record), last && environmentUse(last)))
    environment.report(environmentUse(record), moment.at);
  const changed = !isDeepStrictEqual(agreed(record), last && agreed(last));
  if (changed) correct(em, contract, record, moment);
  else if (moved) contract.moved();
  return { contract, environment, changed, moved };
};

/** What makes the contract itself. */
const agreed = ({ type, startedOn, lines }: ContractRecord): object => ({
  type,
  startedOn,
  lines: lines.map(({ code, quantity }) => ({ code, quantity })),
});

const open = (em: EntityManager, customerId: string, record: ContractRecord, moment: ImportMoment): ContractTaken => {
  const { product, type, startedOn, subdomain } = record;
  const contract = new Contract(customerId, product, type, Temporal.PlainDate.from(startedOn), new Lines(record.lines));
  const environment = new Environment(customerId, product, subdomain, environmentUse(record), moment.at);
  em.persist([contract, environment]);
  note(em, contract, undefined, moment);
  return { contract, environment, changed: true, moved: true };
};

const correct = (em: EntityManager, contract: Contract, record: ContractRecord, moment: ImportMoment): void => {
  const before = contractState(contract, moment.market, moment.today);
  contract.correct(record.type, Temporal.PlainDate.from(record.startedOn), new Lines(record.lines));
  note(em, contract, before, moment);
};

const note = (
  em: EntityManager,
  contract: Contract,
  before: ContractStateView | undefined,
  { market, today, at }: ImportMoment,
): void => {
  const after = contractState(contract, market, today);
  const actor = { name: market.catalogueOn(today).content.vendor.name };
  const { contractId, customerId } = contract;
  em.persist(
    new ContractHistory({ contractId, customerId, kind: 'import', effectiveOn: today, before, after, actor, recordedAt: at }),
  );
};
