import { messagingMigrations } from '@csite/messaging/migrations';
import { serviceMigrations } from '@csite/service/migrations';
import { CreateMail } from './migrations/001-mail.migration';
import { AddAttachment } from './migrations/002-attachment.migration';

export const notificationMigrations = [...messagingMigrations, ...serviceMigrations, CreateMail, AddAttachment];
