import { messagingMigrations } from '@csite/messaging';
import { serviceMigrations } from '@csite/service';
import { CreateMail } from './migrations/001-mail.migration';

export const notificationMigrations = [...messagingMigrations, ...serviceMigrations, CreateMail];
