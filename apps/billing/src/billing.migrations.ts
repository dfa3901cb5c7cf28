import { messagingMigrations } from '@csite/messaging';
import { serviceMigrations } from '@csite/service';
import { CreateProfile } from './migrations/001-profile.migration';

export const billingMigrations = [...messagingMigrations, ...serviceMigrations, CreateProfile];
