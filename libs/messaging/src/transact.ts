import type { EntityManager } from '@mikro-orm/postgresql';

/** Runs work in one transaction with an entity manager of its own: commits when it returns, rolls back when it throws. */
export type Transact = <T>(work: (em: EntityManager) => Promise<T>) => Promise<T>;
