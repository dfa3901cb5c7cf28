import { runMigrations } from '../migration/run-migrations';
import { parcelMigrations } from './service.testbed';

/** The migration step that belongs to the warehouse. */
void runMigrations('parcels', parcelMigrations);
