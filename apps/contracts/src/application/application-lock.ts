import { type Failure, notFound } from '@csite/protocol';
import type { EntityManager } from '@mikro-orm/postgresql';
import { type Holdings, lockHoldings } from '../customer/holdings';
import { Application } from './application.entity';

interface WhichApplication {
  readonly applicationId: string;
  readonly customerId?: string;
}

/** @throws Failure `not-found` for an unknown id, and in the same words for another customer's. */
export const lockApplication = async (
  em: EntityManager,
  which: WhichApplication,
): Promise<{ readonly application: Application; readonly holdings: Holdings }> => {
  const application = await em.findOne(Application, { ...which });
  if (!application) throw unknownApplication(which.applicationId);
  const holdings = await lockHoldings(em, application.customerId);
  // What was read before the lock may be old by now.
  await em.refresh(application);
  return { application, holdings };
};

export const unknownApplication = (applicationId: string): Failure =>
  notFound('application.unknown', {
    ja: `お申し込み「${applicationId}」は見つかりません。お申し込み一覧からお選びください。`,
    en: `There is no application "${applicationId}". Choose one from the list of applications.`,
  });
