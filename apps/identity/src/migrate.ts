import { runMigrations } from '@csite/service/migrations';
import { identityMigrations } from './identity.migrations';

void runMigrations('identity', identityMigrations);
