import { runMigrations } from '@csite/service';
import { appendOnly, contractsMigrations } from './contracts.migrations';

void runMigrations('contracts', contractsMigrations, { appendOnly });
