import { type Failure, notFound } from '@csite/protocol';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Contract } from '../contract/contract.entity';
import { Application } from './application.entity';

interface WhichApplication {
  readonly applicationId: string;
  readonly customerId?: string;
}

/** Everything that changes a contract or its applications holds the contract's row first: rivals wait, then see what won. */
export const lockContract = (em: EntityManager, contractId: string): Promise<Contract> =>
  em.findOneOrFail(Contract, { contractId }, { lockMode: LockMode.PESSIMISTIC_WRITE });

/** @throws Failure `not-found` for an unknown id, and in the same words for another customer's. */
export const lockApplication = async (
  em: EntityManager,
  which: WhichApplication,
): Promise<{ readonly application: Application; readonly contract: Contract }> => {
  const seen = await em.findOne(Application, { ...which });
  if (!seen) throw unknownApplication(which.applicationId);
  const contract = await lockContract(em, seen.contractId);
  // What was read before the lock may be old by now.
  await em.refresh(seen);
  return { application: seen, contract };
};

export const unknownApplication = (applicationId: string): Failure =>
  notFound('application.unknown', {
    ja: `お申し込み「${applicationId}」は見つかりません。お申し込み一覧からお選びください。`,
    en: `There is no application "${applicationId}". Choose one from the list of applications.`,
  });
