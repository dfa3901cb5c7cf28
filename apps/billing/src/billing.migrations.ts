import { messagingMigrations } from '@csite/messaging/migrations';
import { serviceMigrations } from '@csite/service/migrations';
import { CreateProfile } from './migrations/001-profile.migration';
import { AddPaymentVersion } from './migrations/002-payment-version.migration';

export const billingMigrations = [...messagingMigrations, ...serviceMigrations, CreateProfile, AddPaymentVersion];
