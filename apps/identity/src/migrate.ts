import { runMigrations } from '@csite/service';
import { identityMigrations } from './identity.migrations';

void runMigrations('identity', identityMigrations);
