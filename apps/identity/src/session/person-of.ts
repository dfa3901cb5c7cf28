import type { Caller } from '@csite/protocol';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Account } from '../account/account.entity';
import { Operator } from '../operator/operator.entity';

/** Who calls, as they are now; nobody where they are gone. */
export const personOf = (em: EntityManager, caller: Caller): Promise<Account | Operator | null> =>
  caller.kind === 'account' ? em.findOne(Account, caller.accountId) : em.findOne(Operator, caller.operatorId);
