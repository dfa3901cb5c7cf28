import { messagingMigrations } from '@csite/messaging';
import { serviceMigrations } from '@csite/service';
import { CreateNotice } from './migrations/001-notice.migration';

export const statusMigrations = [...messagingMigrations, ...serviceMigrations, CreateNotice];
