import { runMigrations } from '@csite/service/migrations';
import { statusMigrations } from './status.migrations';

void runMigrations('status', statusMigrations);
