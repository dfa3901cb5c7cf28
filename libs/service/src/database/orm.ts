import type { EntityClass, EntitySchema } from '@mikro-orm/core';
import { createPostgreSqlTypeParsers, MikroORM } from '@mikro-orm/postgresql';
import { TypeOverrides, types as pgTypes } from 'pg';
import type { Log } from '../log/log';
import { SightedDialect } from './sighted.dialect';
import { TransactionPool } from './transaction.pool';

export type ServiceEntity = EntityClass<object> | EntitySchema;

export interface DatabaseSettings {
  readonly url: string;
  readonly entities: readonly ServiceEntity[];
  /** Connections at most; more transactions wait. */
  readonly connections: number;
}

/** `text[]`, which pg's list of type names lacks. */
const TEXT_ARRAY = 1009;
const parserOf: (oid: number) => unknown = pgTypes.getTypeParser;
const parseTextArray = parserOf(TEXT_ARRAY) as (value: string) => string[];

/** How MikroORM wants column values: it converts them itself. */
const ormTypes = (): TypeOverrides => {
  const types = new TypeOverrides();
  for (const [oid, parser] of Object.entries(createPostgreSqlTypeParsers(parseTextArray)))
    types.setTypeParser(Number(oid), parser);
  return types;
};

export interface OpenedDatabase {
  readonly orm: MikroORM;
  readonly pool: TransactionPool;
}

/** Nothing is connected yet: PostgreSQL may start later than the service. */
export const openDatabase = ({ url, entities, connections }: DatabaseSettings, log: Log): OpenedDatabase => {
  const pool = new TransactionPool({ connectionString: url, max: connections, types: ormTypes() }, (error) =>
    log.warn('a database connection was lost', { error }),
  );
  const orm = new MikroORM({
    clientUrl: url,
    entities: [...entities],
    driverOptions: new SightedDialect({ pool }),
    discovery: { warnWhenNoEntities: false },
    forceUtcTimezone: true,
    logger: (message) => log.warn(message),
  });
  return { orm, pool };
};
