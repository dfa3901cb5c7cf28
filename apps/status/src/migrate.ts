import { runMigrations } from '@csite/service';
import { statusMigrations } from './status.migrations';

void runMigrations('status', statusMigrations);
