import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Contract } from '../contract/contract.entity';
import { Lines } from '../contract/lines.value';
import { Environment } from '../customer/environment.entity';
import type { ContractRecord } from './import-format';
import type { ImportMoment } from './import-moment';
import type { KnownCustomer } from './known-customers';
import { environmentUse } from './record-parts';

export interface ContractTaken {
  readonly contract: Contract;
  readonly environment: Environment;
  /** Its environment has another address. */
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
  // An application may have made of it already what the import says now.
  const corrected = !isDeepStrictEqual(agreed(record), last && agreed(last)) && contract.correct(news(record, last));
  if (moved && !corrected) contract.touched();
  return { contract, environment, moved };
};

/** What makes the contract itself. */
const agreed = ({ type, startedOn, lines }: ContractRecord): Pick<ContractRecord, 'type' | 'startedOn' | 'lines'> => ({
  type,
  startedOn,
  lines: lines.map(({ code, quantity }) => ({ code, quantity })),
});

/** Of that, what the import before did not say. */
const news = (record: ContractRecord, last?: ContractRecord): Parameters<Contract['correct']>[0] => {
  const [now, before] = [agreed(record), last && agreed(last)];
  return {
    ...(now.type !== before?.type && { type: now.type }),
    ...(now.startedOn !== before?.startedOn && { startedOn: Temporal.PlainDate.from(now.startedOn) }),
    ...(!isDeepStrictEqual(now.lines, before?.lines) && { lines: new Lines(now.lines) }),
  };
};

const open = (em: EntityManager, customerId: string, record: ContractRecord, moment: ImportMoment): ContractTaken => {
  const { product, type, startedOn, subdomain } = record;
  const contract = new Contract(customerId, product, type, Temporal.PlainDate.from(startedOn), new Lines(record.lines));
  const environment = new Environment(customerId, product, subdomain, environmentUse(record), moment.at);
  em.persist([contract, environment]);
  return { contract, environment, moved: true };
};
