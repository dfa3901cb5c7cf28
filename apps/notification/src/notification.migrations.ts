import { messagingMigrations } from '@csite/messaging/migrations';
import { serviceMigrations } from '@csite/service/migrations';
import { CreateMail } from './migrations/001-mail.migration';

export const notificationMigrations = [...messagingMigrations, ...serviceMigrations, CreateMail];
