import type { EntityManager } from '@mikro-orm/postgresql';
import { StoredBackupCode } from './backup-code.entity';
import { Factor } from './factor.entity';
import { type FactorHolder, rowsOf } from './holder';

/**
 * All of one holder, with the backup codes: in the transaction that holds their book or their account.
 * @returns whether there were any
 */
export const takeFactors = async (em: EntityManager, holder: FactorHolder): Promise<boolean> => {
  const taken = await em.nativeDelete(Factor, rowsOf(holder));
  await em.nativeDelete(StoredBackupCode, rowsOf(holder));
  return taken > 0;
};
