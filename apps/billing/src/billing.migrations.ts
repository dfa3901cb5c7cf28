import { messagingMigrations } from '@csite/messaging/migrations';
import { serviceMigrations } from '@csite/service/migrations';
import { CreateProfile } from './migrations/001-profile.migration';

export const billingMigrations = [...messagingMigrations, ...serviceMigrations, CreateProfile];
