import { messagingMigrations } from '@csite/messaging';
import { serviceMigrations } from '@csite/service';
import { CreateIdentity } from './migrations/001-identity.migration';

export const identityMigrations = [...messagingMigrations, ...serviceMigrations, CreateIdentity];
