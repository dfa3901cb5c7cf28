import type { Migration } from '@mikro-orm/migrations';
import type { Constructor } from '@mikro-orm/core';
import { MessagingMigration } from './messaging.migration';
import { RetentionMigration } from './retention.migration';
import { SuspectMigration } from './suspect.migration';

/** The tables of messaging; every service with a database lists them before its own. */
export const messagingMigrations: readonly Constructor<Migration>[] = [MessagingMigration, SuspectMigration, RetentionMigration];
