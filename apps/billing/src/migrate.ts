import { runMigrations } from '@csite/service/migrations';
import { appendOnly, billingMigrations } from './billing.migrations';

void runMigrations('billing', billingMigrations, { appendOnly });
