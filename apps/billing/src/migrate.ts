import { runMigrations } from '@csite/service/migrations';
import { billingMigrations } from './billing.migrations';

void runMigrations('billing', billingMigrations);
