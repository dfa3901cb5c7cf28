import { runMigrations } from '../migration/run-migrations';
import { warehouseMigrations } from './service.testbed';

/** The migration step that belongs to the warehouse. */
void runMigrations('parcels', warehouseMigrations);
