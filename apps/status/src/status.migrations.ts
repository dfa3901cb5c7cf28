import { messagingMigrations } from '@csite/messaging/migrations';
import { serviceMigrations } from '@csite/service/migrations';
import { CreateNotice } from './migrations/001-notice.migration';

export const statusMigrations = [...messagingMigrations, ...serviceMigrations, CreateNotice];
