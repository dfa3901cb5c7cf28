import { messagingMigrations } from '@csite/messaging/migrations';
import { serviceMigrations } from '@csite/service/migrations';
import { CreateMail } from './migrations/001-mail.migration';
import { AddAttachment } from './migrations/002-attachment.migration';
import { CreateMailing } from './migrations/003-mailing.migration';

export const notificationMigrations = [...messagingMigrations, ...serviceMigrations, CreateMail, AddAttachment, CreateMailing];
