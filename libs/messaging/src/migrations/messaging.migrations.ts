import type { EntitySchema } from '@mikro-orm/core';

/** One step of a service's schema: plain SQL, in order. */
export interface SqlMigration {
  readonly name: string;
  readonly up: readonly string[];
}

/** The tables of messaging; every service with a database lists them before its own. */
export const messagingMigrations: readonly SqlMigration[] = [];

/** Entities behind these tables, for the entity list of the service. */
export const messagingEntities: readonly EntitySchema[] = [];
