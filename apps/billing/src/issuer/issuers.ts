import type { EntityManager } from '@mikro-orm/postgresql';
import { IssuerVersion } from './issuer-version.entity';

/**
 * The version in force on `day`.
 * @throws Error while contracts have told of none: what needs it is tried again.
 */
export const issuerOn = async (em: EntityManager, day: string): Promise<IssuerVersion> => {
  const newest = { orderBy: { validFrom: 'desc', version: 'desc' }, limit: 1 } as const;
  const [found] = await em.find(IssuerVersion, { validFrom: { $lte: day } }, newest);
  if (!found) throw new Error(`there is no issuer on ${day} yet`);
  return found;
};
