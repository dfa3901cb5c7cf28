import type { Migration } from '@mikro-orm/migrations';
import type { Constructor, EntitySchema } from '@mikro-orm/core';
import { outboxEntrySchema } from '../outbox/outbox-entry.entity';
import { MessagingMigration } from './messaging.migration';
import { RetentionMigration } from './retention.migration';
import { SuspectMigration } from './suspect.migration';

/** The tables of messaging; every service with a database lists them before its own. */
export const messagingMigrations: readonly Constructor<Migration>[] = [MessagingMigration, SuspectMigration, RetentionMigration];

/** Entities behind these tables, for the entity list of the service. */
export const messagingEntities: readonly EntitySchema[] = [outboxEntrySchema];
