import { runMigrations } from '@csite/service';
import { billingMigrations } from './billing.migrations';

void runMigrations('billing', billingMigrations);
